import type { ContractEvent } from '@etat/contracts';
import { describe, expect, it } from 'vitest';
import { toReminders } from './to-reminder';
import { plain, wordsIn } from './words.fixture';

const event = (changes: Partial<ContractEvent> = {}): ContractEvent => ({
  orderId: '01890000-0000-7000-8000-000000000001',
  number: 'V-1',
  title: 'Monitoring',
  vendorId: '01890000-0000-7000-8000-000000000002',
  costCentreId: '01890000-0000-7000-8000-000000000003',
  kind: 'notice',
  date: '2026-11-30',
  termStart: '2027-03-01',
  termEnd: '2028-02-29',
  costMinor: 22_800_00,
  isDue: true,
  ...changes,
});
const titles = (language: 'de' | 'en', reminders: ContractEvent[]) =>
  toReminders({ reminders }, wordsIn(language)).map(({ title }) => plain(title));

describe('toReminders', () => {
  it('says until when, and what it costs not to act', () => {
    expect(titles('en', [event()])).toEqual([
      'Monitoring: give notice by 30 Nov 2026, or it renews for EUR 22,800',
    ]);
    expect(titles('de', [event()])).toEqual([
      'Monitoring: bis 30.11.2026 kündigen, sonst Verlängerung für 22.800 EUR',
    ]);
  });

  it('a contract that renewed itself wants to be taken over', () => {
    expect(titles('en', [event({ kind: 'renewal', date: '2026-10-01' })])).toEqual([
      'Monitoring renewed itself on 1 Oct 2026 for EUR 22,800: take the new term over',
    ]);
  });

  it('two lines at most', () => {
    expect(
      titles('en', [event(), event({ date: '2026-12-01' }), event({ date: '2026-12-02' })]),
    ).toHaveLength(2);
  });
});
