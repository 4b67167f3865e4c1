import type { AssignmentRule, AssignmentTrialResult, Posting, Problem } from '@etat/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLedger, invoice, type Ledger } from '../support/ledger';
import { TestServer } from '../support/server';
import { foundFirst, foundFurther, type Member } from '../support/tenant';

let server: TestServer;
let member: Member;
let ledger: Ledger;
let fair: string;
let campaign: string;

beforeAll(async () => {
  server = await TestServer.start({ env: { ETAT_CHECK_RESPONSES: 'true' } });
  member = await foundFirst(server);
  ledger = await createLedger(member);
  const initiative = (code: string) =>
    member.create('initiatives', { code, name: code, costCentreId: ledger.costCentreId });
  fair = (await initiative('FAIR')).id;
  campaign = (await initiative('CAMPAIGN')).id;
});
afterAll(() => server.stop());

const post = (more: object) =>
  member.create<Posting>('postings', invoice(ledger, { amountMinor: 100_00, initiativeId: null, ...more }));
const addRule = (more: object) =>
  member.create<AssignmentRule>('assignment-rules', { initiativeId: fair, isActive: true, ...more });
const listRules = async () => (await member.get<{ items: AssignmentRule[] }>('assignment-rules')).body.items;
const clearRules = async () => {
  for (const { id, version } of await listRules()) await member.remove(`assignment-rules/${id}`, version);
};

describe('assignment rules', () => {
  it('are switched off at first, keep their order, and are changed under their version', async () => {
    const first = await addRule({ name: 'Studio', vendorId: ledger.vendorId, isActive: undefined });
    const second = await addRule({ name: 'Fair', textContains: 'fair' });
    expect([first.isActive, first.position, second.position]).toEqual([false, 1, 2]);
    const on = await member.patch<AssignmentRule>(`assignment-rules/${first.id}`, first.version, {
      isActive: true,
    });
    expect(on.body).toMatchObject({ isActive: true, version: 2, vendorId: ledger.vendorId });
    const stale = await member.patch(`assignment-rules/${first.id}`, first.version, { name: 'Old' });
    expect(stale.status).toBe(412);
    const ordered = await member.put<{ items: AssignmentRule[] }>('assignment-rules/order', {
      ids: [second.id, first.id],
    });
    expect(ordered.body.items.map(({ name }) => name)).toEqual(['Fair', 'Studio']);
    const half = await member.put<Problem>('assignment-rules/order', { ids: [second.id] });
    expect([half.status, half.body.code]).toEqual([409, 'assignment-rule.order-incomplete']);
    await clearRules();
    expect(await listRules()).toEqual([]);
  });

  it.each([
    ['no condition', {}, 'assignment-rule.no-condition'],
    ['a vendor nobody knows', { vendorId: '01890000-0000-7000-8000-00000000000a' }, 'vendor.unknown'],
    [
      'an initiative nobody knows',
      { textContains: 'a', initiativeId: '01890000-0000-7000-8000-00000000000a' },
      'initiative.unknown',
    ],
  ])('refuse %s', async (name, more, code) => {
    const answer = await member.post<Problem>('assignment-rules', { name, initiativeId: fair, ...more });
    expect(answer.body.code).toBe(code);
  });

  it('are named once, and lose no condition by an edit', async () => {
    const rule = await addRule({ name: 'Once', textContains: 'once' });
    const again = await member.post<Problem>('assignment-rules', {
      ...{ name: 'Once', textContains: 'x', initiativeId: fair },
    });
    expect(again.body.code).toBe('assignment-rule.exists');
    const bare = await member.patch<Problem>(`assignment-rules/${rule.id}`, 1, { textContains: null });
    expect(bare.body.code).toBe('assignment-rule.no-condition');
    expect((await listRules())[0]).toMatchObject({ textContains: 'once', version: 1 });
    await clearRules();
  });

  it('are written by the controller, read by all, and known to no other organisation', async () => {
    const rule = await addRule({ name: 'Rights', textContains: 'rights' });
    const finance = await member.invite(server, 'Fin Ance', [
      { role: 'finance', costCentreId: member.rootCostCentreId },
    ]);
    const body = { name: 'Mine', textContains: 'mine', initiativeId: fair };
    expect((await finance.post('assignment-rules', body)).status).toBe(403);
    expect((await finance.put('assignment-rules/order', { ids: [rule.id] })).status).toBe(403);
    expect((await finance.patch(`assignment-rules/${rule.id}`, 1, { isActive: false })).status).toBe(403);
    expect((await finance.get<{ items: object[] }>('assignment-rules')).body.items).toHaveLength(1);
    const other = await foundFurther(member, 'Second GmbH');
    expect((await other.get<{ items: object[] }>('assignment-rules')).body.items).toEqual([]);
    expect((await other.remove(`assignment-rules/${rule.id}`, 1)).status).toBe(404);
    await clearRules();
  });
});

describe('a trial', () => {
  it('says what a rule that is still off would do, and writes nothing', async () => {
    await post({ postingDate: '2024-05-05', text: 'Stand Messe KÖLN' });
    await post({ postingDate: '2024-05-06', text: 'messe köln, catering', initiativeId: campaign });
    await post({ postingDate: '2024-06-06', text: 'Messe Köln', initiativeId: fair });
    await post({ postingDate: '2024-07-06', text: 'Messe Köln' });
    await post({ postingDate: '2024-06-07', text: 'Something else' });
    const rule = await addRule({ name: 'Trial', textContains: 'Messe Köln', isActive: false });
    const body = { ruleId: rule.id, fromMonth: '2024-05', toMonth: '2024-06' };
    const { body: result } = await member.post<AssignmentTrialResult>('assignment-rules/trial', body);
    expect(result).toMatchObject({
      ...{ postings: 4, matched: 3, matchedMinor: 300_00 },
      ...{ unassigned: 1, unassignedMinor: 100_00, conflicts: 1, conflictsMinor: 100_00 },
    });
    expect(result.sample.map(({ posting, isConflict }) => [posting.text, isConflict])).toEqual([
      ['Stand Messe KÖLN', false],
      ['messe köln, catering', true],
    ]);
    const all = await member.post<AssignmentTrialResult>('assignment-rules/trial', { ...body, ruleId: null });
    expect(all.body).toMatchObject({ postings: 4, matched: 0 });
    const reversed = { fromMonth: '2024-06', toMonth: '2024-05' };
    expect((await member.post<Problem>('assignment-rules/trial', reversed)).body.code).toBe(
      'month-range.reversed',
    );
    await clearRules();
  });
});
