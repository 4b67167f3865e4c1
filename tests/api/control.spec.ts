import type {
  BudgetVersion,
  ControlAlert,
  ControlRule,
  ControlState,
  ControlVerdict,
  Problem,
} from '@etat/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLedger, externalLine, invoice, type Ledger } from '../support/ledger';
import { TestServer } from '../support/server';
import { foundFirst, type Member } from '../support/tenant';

const MARCH = 'fiscalYear=2026&month=2026-03';

let server: TestServer;
let member: Member;
let ledger: Ledger;
let approver: Member;
let owner: Member;
let rule: ControlRule;

beforeAll(async () => {
  server = await TestServer.start({ env: { ETAT_TODAY: '2026-03-20' } });
  member = await foundFirst(server);
  ledger = await createLedger(member);
  const root = member.rootCostCentreId;
  approver = await member.invite(server, 'Le Ader', [{ role: 'leadership', costCentreId: root }]);
  owner = await member.invite(server, 'Bo Owner', [
    { role: 'budget-owner', costCentreId: ledger.costCentreId },
  ]);
  // 1,000.00 a month.
  const version = await member.create<BudgetVersion>('versions', { fiscalYear: 2026, name: 'BU 2026' });
  await member.create(`versions/${version.id}/lines`, externalLine(ledger, { totalMinor: 12_000_00 }));
  const move = (by: Member, to: string, rowVersion: number) =>
    by.http.post(by.path(`versions/${version.id}/transition`), { to }, { ifMatch: `"${rowVersion}"` });
  await move(member, 'in-review', 1);
  await move(approver, 'approved', 2);
  await member.create('postings', invoice(ledger, { amountMinor: 2_500_00 }));
  rule = await member.create<ControlRule>('control-rules', {
    costCentreId: root,
    action: 'stop',
    basis: 'cumulated',
    exceptRoles: ['leadership'],
  });
});
afterAll(() => server.stop());

const check = (by: Member, amountMinor: number, more: Record<string, string> = {}) => {
  const order = { costCentreId: ledger.costCentreId, categoryId: ledger.agencyId, month: '2026-03', ...more };
  const query = new URLSearchParams({ ...order, amountMinor: String(amountMinor) });
  return by.get<ControlVerdict & Problem>(`control/check?${query.toString()}`);
};
const stateOf = async (by: Member, query = MARCH) =>
  (await by.get<ControlState>(`control/state?${query}`)).body;
const alertsOf = async (by: Member) =>
  (await by.get<{ items: ControlAlert[] }>(`control/alerts?${MARCH}`)).body.items;

describe('budget control', () => {
  it('shows budget, actual, available and usage of a rule, cumulated to the month', async () => {
    const state = await stateOf(member);
    expect(state.budgetVersion?.name).toBe('BU 2026');
    expect(state.rules).toMatchObject([
      {
        rule: { id: rule.id, action: 'stop', exceptRoles: ['leadership'] },
        budgetMinor: 3_000_00,
        actualMinor: 2_500_00,
        commitmentMinor: 0,
        availableMinor: 500_00,
        isExceeded: false,
      },
    ]);
    expect(state.rules[0]?.usageRatio).toBeCloseTo(2_500 / 3_000, 12);
    const december = await stateOf(member, 'fiscalYear=2026&month=2026-12');
    expect(december.rules[0]).toMatchObject({ budgetMinor: 12_000_00 });
    const other = await member.get<Problem>('control/state?fiscalYear=2025&month=2026-03');
    expect(other.body.code).toBe('control.other-year');
  });

  it('lets pass what just fits, stops one cent more, warns the excepted role', async () => {
    expect((await check(member, 500_00)).body).toEqual({ outcome: 'ok', reasons: [] });
    expect((await check(member, 500_01)).body).toMatchObject({
      outcome: 'stop',
      reasons: [{ kind: 'budget-exceeded', sourceId: rule.id, availableMinor: 500_00 }],
    });
    expect((await check(approver, 500_01)).body.outcome).toBe('warn');
    expect((await check(member, 500_01, { month: '2026-04' })).body.outcome).toBe('ok');
    expect((await check(member, -1_000_00)).body.outcome).toBe('ok');
  });

  it('holds a budget owner against all of the budget, without telling figures beyond the own subtree', async () => {
    expect((await check(owner, 500_01)).body).toMatchObject({
      outcome: 'stop',
      reasons: [{ availableMinor: null }],
    });
    expect((await stateOf(owner)).rules).toEqual([]);
    expect((await owner.get<{ items: ControlRule[] }>('control-rules')).body.items).toEqual([]);
    expect((await approver.get<{ items: ControlRule[] }>('control-rules')).body.items).toEqual([rule]);
  });

  it('the strictest rule counts: a warning of the initiative beside the stop of the cost centre', async () => {
    const soft = await member.create<ControlRule>('control-rules', {
      initiativeId: ledger.initiativeId,
      action: 'warn',
      basis: 'annual',
    });
    const both = (amountMinor: number) => check(member, amountMinor, { initiativeId: ledger.initiativeId });
    expect((await both(500_01)).body).toMatchObject({ outcome: 'stop', reasons: [{ sourceId: rule.id }] });
    expect((await both(9_500_01)).body.reasons.map(({ outcome }) => outcome)).toEqual(['stop', 'warn']);
    expect((await member.remove(`control-rules/${soft.id}`, soft.version)).status).toBe(204);
  });

  it('the ledger always posts, and alerts', async () => {
    expect(await alertsOf(member)).toEqual([]);
    const posted = await member.post<{ id: string }>('postings', invoice(ledger, { amountMinor: 700_00 }));
    expect(posted.status).toBe(201);
    expect(await alertsOf(member)).toEqual([
      {
        kind: 'budget-exceeded',
        sourceId: rule.id,
        costCentreId: member.rootCostCentreId,
        initiativeId: null,
        categoryId: null,
        amountMinor: 200_00,
      },
    ]);
    expect((await stateOf(member)).rules[0]).toMatchObject({ availableMinor: -200_00, isExceeded: true });
    expect((await check(member, 1)).body.outcome).toBe('stop');
    const ignored = await member.patch<ControlRule>(`control-rules/${rule.id}`, rule.version, {
      action: 'ignore',
    });
    expect(await alertsOf(member)).toEqual([]);
    expect((await check(member, 1)).body.outcome).toBe('ok');
    await member.patch(`control-rules/${rule.id}`, ignored.body.version, { action: 'stop' });
    await member.post(`postings/${posted.body.id}/reversal`, { reason: 'Not ours' });
  });

  it('a freeze stops orders from its day on, excepts nobody, and alerts on what the ledger posts', async () => {
    const freeze = (fromDate: string) =>
      member.create('freezes', { costCentreId: ledger.costCentreId, fromDate, reason: 'Sales are down' });
    await freeze('2026-03-21');
    expect((await check(member, 1)).body.outcome).toBe('ok');
    const { id } = await freeze('2026-03-20');
    expect((await check(approver, 1)).body).toMatchObject({
      outcome: 'stop',
      reasons: [{ kind: 'frozen', sourceId: id }],
    });
    expect((await check(member, 1, { costCentreId: member.rootCostCentreId })).body.outcome).toBe('ok');
    expect((await check(member, -1)).body.outcome).toBe('ok');
    await member.create('postings', invoice(ledger, { amountMinor: 42, postingDate: '2026-03-20' }));
    expect(await alertsOf(owner)).toEqual([
      {
        kind: 'spent-while-frozen',
        sourceId: id,
        costCentreId: ledger.costCentreId,
        initiativeId: null,
        categoryId: null,
        amountMinor: 42,
      },
    ]);
  });

  it('refuses a second rule for one cost centre, and rules by others than the controller', async () => {
    const again = { costCentreId: member.rootCostCentreId, action: 'warn', basis: 'annual' };
    expect((await member.post<Problem>('control-rules', again)).body.code).toBe('control-rule.exists');
    expect((await owner.post('control-rules', again)).status).toBe(403);
    const none = await member.post<Problem>('control-rules', { action: 'warn', basis: 'annual' });
    expect([none.status, none.body.code]).toEqual([400, 'request.invalid']);
  });
});
