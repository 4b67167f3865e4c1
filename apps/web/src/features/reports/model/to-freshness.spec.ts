import { fiscalMonths } from '@etat/domain';
import { describe, expect, it } from 'vitest';
import { overview } from './overview.fixture';
import { toFreshness } from './to-freshness';
import { toPeriodWords } from './to-period';
import { plain, wordsIn } from './words.fixture';

describe('toFreshness', () => {
  it('says how far the actuals reach, how old they are and which plan they stand against', () => {
    expect(plain(toFreshness(overview, wordsIn('en')))).toBe(
      'Actuals to 31 Oct 2026, posted 2 hours ago · plan BU 2026 approved 12 Dec 2025 · EUR',
    );
    expect(plain(toFreshness(overview, wordsIn('de')))).toBe(
      'Ist bis 31.10.2026, gebucht vor 2 Stunden · Plan BU 2026 genehmigt 12.12.2025 · EUR',
    );
  });

  it('names the time itself on paper, which is read later', () => {
    expect(plain(toFreshness(overview, wordsIn('en'), true))).toContain('posted 3 Nov 2026, 11:00 ·');
    expect(plain(toFreshness(overview, wordsIn('de'), true))).toContain('gebucht 03.11.2026, 11:00 ·');
  });

  it('says plainly what is not there, and that a plan is not approved', () => {
    const bare = { ...overview, through: null, closedPeriods: 0, lastPostedAt: null, version: null };
    expect(toFreshness(bare, wordsIn('en'))).toBe('No actuals yet · no plan yet · EUR');
    const review = { id: '', name: 'BU 2026', status: 'in-review' as const, approvedAt: null };
    expect(toFreshness({ ...bare, version: review }, wordsIn('de'))).toBe(
      'Noch kein Ist · Plan BU 2026 (in Prüfung) · EUR',
    );
  });

  it('knows the last day of February', () => {
    const leap = { ...overview, through: '2028-02' };
    expect(toFreshness(leap, wordsIn('en'))).toContain('Actuals to 29 Feb 2028');
  });
});

describe('toPeriodWords', () => {
  it('names year and months, and both years where they differ', () => {
    expect(toPeriodWords(overview, wordsIn('en'))).toBe('fiscal year 2026 · Jan–Oct');
    const shifted = { ...overview, months: fiscalMonths(2026, 7), through: '2026-02' };
    expect(toPeriodWords(shifted, wordsIn('de'))).toBe('Geschäftsjahr 2026 · Jul 2025–Feb 2026');
    expect(toPeriodWords({ ...overview, through: '2026-01' }, wordsIn('en'))).toBe('fiscal year 2026 · Jan');
    expect(toPeriodWords({ ...overview, through: null, closedPeriods: 0 }, wordsIn('en'))).toBe(
      'fiscal year 2026 · no month closed',
    );
  });
});
