import type {
  ApprovalDelegation,
  ApprovalThreshold,
  AuditPage,
  BudgetLine,
  BudgetVersion,
  LineHistory,
  LineTransitionResult,
  Problem,
} from '@etat/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createLedger, externalLine, type Ledger } from '../support/ledger';
import { TestServer } from '../support/server';
import { foundFirst, type Member } from '../support/tenant';

let server: TestServer;
/** Administrator and controller, second controller, leadership, budget owner of the cost centre with lines. */
let ada: Member;
let cem: Member;
let lea: Member;
let owner: Member;
let ledger: Ledger;
let version: BudgetVersion;
let count = 0;

beforeAll(async () => {
  server = await TestServer.start({ env: { ETAT_TODAY: '2026-05-15', ETAT_CHECK_RESPONSES: 'true' } });
  ada = await foundFirst(server);
  ledger = await createLedger(ada);
  const root = ada.rootCostCentreId;
  cem = await ada.invite(server, 'Cem Controller', [{ role: 'controller', costCentreId: root }]);
  lea = await ada.invite(server, 'Lea Leader', [{ role: 'leadership', costCentreId: root }]);
  owner = await ada.invite(server, 'Bo Owner', [{ role: 'budget-owner', costCentreId: ledger.costCentreId }]);
});
afterAll(() => server.stop());

beforeEach(async () => {
  count += 1;
  version = await ada.create<BudgetVersion>('versions', { fiscalYear: 2000 + count, name: 'BU' });
});

const add = (by: Member, totalMinor: number, title = 'Agency') =>
  by.create<BudgetLine>(`versions/${version.id}/lines`, externalLine(ledger, { totalMinor, title }));
const move = async (by: Member, lines: readonly { id: string }[], to: string, reason = '') => {
  const body = { lineIds: lines.map(({ id }) => id), to, reason };
  return (await by.post<LineTransitionResult>(`versions/${version.id}/line-transitions`, body)).body;
};
const codesOf = ({ refused }: LineTransitionResult) => refused.map(({ code }) => code);
const read = async (line: { id: string }) => (await ada.get<BudgetLine>(`lines/${line.id}`)).body;
const step = (by: Member, expected: number, to: string) =>
  by.http.post<BudgetVersion & Pick<Problem, 'code'>>(
    by.path(`versions/${version.id}/transition`),
    { to },
    { ifMatch: `"${expected}"` },
  );

describe('a line', () => {
  it('goes from draft to submitted to rejected, is mended, submitted again and approved', async () => {
    const line = await add(owner, 1_200_00);
    expect((await move(owner, [line], 'submitted')).changedCount).toBe(1);
    const locked = await owner.patch<Problem>(`lines/${line.id}`, 2, { title: 'Late' });
    expect([locked.status, locked.body.code]).toEqual([409, 'line.locked']);
    const silent = await cem.post<Problem>(`versions/${version.id}/line-transitions`, {
      lineIds: [line.id],
      to: 'rejected',
    });
    expect([silent.status, silent.body.errors?.[0]?.code]).toEqual([400, 'reason.missing']);
    await move(cem, [line], 'rejected', 'Too much for print');
    expect(await read(line)).toMatchObject({ status: 'rejected', statusReason: 'Too much for print' });
    expect((await owner.patch(`lines/${line.id}`, 3, { totalMinor: 900_00 })).status).toBe(200);
    await move(owner, [line], 'submitted');
    expect(codesOf(await move(owner, [line], 'approved'))).toEqual(['access.denied']);
    await move(cem, [line], 'approved', 'Fine now');
    expect(await read(line)).toMatchObject({ status: 'approved', statusReason: '', totalMinor: 900_00 });
    const history = await owner.get<LineHistory>(`lines/${line.id}/history`);
    expect(
      history.body.items
        .filter(({ field }) => field === 'status' || field === 'totalMinor')
        .map(({ actor, before, after, reason }) => [actor, before, after, reason]),
    ).toEqual([
      ['Cem Controller', 'submitted', 'approved', 'Fine now'],
      ['Bo Owner', 'rejected', 'submitted', ''],
      ['Bo Owner', 1_200_00, 900_00, null],
      ['Cem Controller', 'submitted', 'rejected', 'Too much for print'],
      ['Bo Owner', 'draft', 'submitted', ''],
      ['Bo Owner', null, 1_200_00, null],
      ['Bo Owner', null, 'draft', null],
    ]);
    const january = history.body.items.filter(({ field }) => field === 'amountsMinor.0');
    expect(january.map(({ before, after }) => [before, after])).toEqual([
      [100_00, 75_00],
      [null, 100_00],
    ]);
  });

  it('many go at once; those that may not are named with the rule that holds them', async () => {
    const mine = await add(ada, 1_00, 'Mine');
    const theirs = await add(owner, 2_00, 'Theirs');
    const draft = await add(owner, 3_00, 'Draft');
    await move(ada, [mine], 'submitted');
    await move(owner, [theirs], 'submitted');
    const result = await move(ada, [mine, theirs, draft, version], 'approved');
    expect(result.changedCount).toBe(1);
    expect(codesOf(result)).toEqual(['approval.four-eyes', 'line.transition', 'line.not-found']);
    expect((await read(theirs)).status).toBe('approved');
    expect((await move(owner, [theirs], 'draft')).changedCount).toBe(0);
    expect((await move(ada, [theirs], 'draft')).changedCount).toBe(1);
  });

  it('above the limit of its cost centre only leadership approves; the newest limit of the nearest counts', async () => {
    const limit = (costCentreId: string, validFrom: string, lineLimitMinor: number) =>
      ada.create<ApprovalThreshold>('approval-thresholds', {
        costCentreId,
        validFrom,
        lineLimitMinor,
        freeChangeMinor: 0,
      });
    const rows = [
      await limit(ada.rootCostCentreId, '2026-01-01', 1_00),
      await limit(ledger.costCentreId, '2026-01-01', 500_00),
      await limit(ledger.costCentreId, '2026-06-01', 2_00),
    ];
    const twice = await ada.post<Problem>('approval-thresholds', rows[1]);
    expect([twice.status, twice.body.code]).toEqual([409, 'threshold.exists']);
    const [small, large] = [await add(owner, 500_00, 'At the limit'), await add(owner, 500_01, 'Above')];
    await move(owner, [small, large], 'submitted');
    const result = await move(cem, [small, large], 'approved');
    expect([result.changedCount, codesOf(result)]).toEqual([1, ['approval.above-limit']]);
    await step(ada, 1, 'in-review');
    expect((await step(cem, 2, 'approved')).body.code).toBe('approval.above-limit');
    expect((await step(cem, 2, 'draft')).status).toBe(200);
    expect((await move(lea, [large], 'approved')).changedCount).toBe(1);
    expect((await owner.post('approval-thresholds', rows[0])).status).toBe(403);
    for (const { id } of rows) expect((await ada.remove(`approval-thresholds/${id}`, 1)).status).toBe(204);
  });
});

describe('a version', () => {
  it('takes no rejected line along, and is not approved by who submitted one of its lines', async () => {
    const [first, second] = [await add(owner, 1_00), await add(cem, 2_00)];
    await move(owner, [first], 'submitted');
    await move(cem, [second], 'submitted');
    await move(ada, [first], 'rejected', 'No');
    expect((await step(ada, 1, 'in-review')).body.code).toBe('version.rejected-lines');
    await move(owner, [first], 'submitted');
    await step(ada, 1, 'in-review');
    expect((await step(cem, 2, 'approved')).body.code).toBe('approval.four-eyes');
    expect((await step(lea, 2, 'approved')).body).toMatchObject({ status: 'approved' });
    expect([(await read(first)).status, (await read(second)).status]).toEqual(['approved', 'approved']);
    const history = await ada.get<LineHistory>(`lines/${first.id}/history`);
    expect(history.body.items[0]).toMatchObject({ field: 'version.status', actor: 'Lea Leader' });
  });
});

describe('while somebody is away', () => {
  const delegate = (by: Member, from: Member, to: Member, validTo = '2026-05-31') =>
    by.post<ApprovalDelegation & Pick<Problem, 'code'>>('approval-delegations', {
      fromPersonId: from.personId,
      toPersonId: to.personId,
      validFrom: '2026-05-01',
      validTo,
    });

  it('another approves in their name, within the days, and both are on record', async () => {
    const line = await add(ada, 1_00);
    await move(ada, [line], 'submitted');
    expect(codesOf(await move(owner, [line], 'approved'))).toEqual(['access.denied']);
    const early = await delegate(lea, lea, owner, '2026-05-14');
    expect(early.body).toMatchObject({ isActive: false, fromName: 'Lea Leader', toName: 'Bo Owner' });
    expect(codesOf(await move(owner, [line], 'approved'))).toEqual(['access.denied']);
    const longer = await lea.patch<ApprovalDelegation>(`approval-delegations/${early.body.id}`, 1, {
      validTo: '2026-05-15',
    });
    expect(longer.body.isActive).toBe(true);
    expect((await move(owner, [line], 'approved')).changedCount).toBe(1);
    const history = await ada.get<LineHistory>(`lines/${line.id}/history`);
    expect(history.body.items[0]).toMatchObject({ actor: 'Bo Owner', inNameOf: 'Lea Leader' });
    const trail = await ada.get<AuditPage>(`audit-events?entity=budget-version&entityId=${version.id}`);
    expect(trail.body.items[0]).toMatchObject({ actor: 'Bo Owner', after: { inNameOf: [lea.personId] } });
    expect((await lea.remove(`approval-delegations/${early.body.id}`, 2)).status).toBe(204);
  });

  it('keeps four eyes: neither the stand-in nor who is away approves what either submitted', async () => {
    const [theirs, own, third] = [await add(cem, 1_00), await add(owner, 2_00), await add(ada, 3_00)];
    await move(cem, [theirs], 'submitted');
    await move(owner, [own], 'submitted');
    await move(ada, [third], 'submitted');
    const standIn = await delegate(cem, cem, owner);
    const result = await move(owner, [theirs, own, third], 'approved');
    expect(codesOf(result)).toEqual(['approval.four-eyes', 'approval.four-eyes']);
    expect(result.changedCount).toBe(1);
    // The version was submitted by the one who is away.
    await step(cem, 1, 'in-review');
    expect((await step(owner, 2, 'approved')).body.code).toBe('approval.four-eyes');
    await cem.remove(`approval-delegations/${standIn.body.id}`, 1);
  });

  it('one delegates one’s own approvals, the administrator those of anybody', async () => {
    expect((await delegate(cem, lea, cem)).status).toBe(403);
    expect((await delegate(owner, owner, cem)).status).toBe(403);
    expect((await delegate(cem, cem, cem)).body.code).toBe('delegation.oneself');
    expect((await delegate(cem, cem, lea, '2026-04-30')).body.code).toBe('delegation.reversed');
    const byAda = await delegate(ada, lea, cem);
    expect(byAda.status).toBe(201);
    const seenBy = async (who: Member) =>
      (await who.get<{ items: ApprovalDelegation[] }>('approval-delegations')).body.items.length;
    expect([await seenBy(ada), await seenBy(cem), await seenBy(owner)]).toEqual([1, 1, 0]);
    expect((await owner.remove(`approval-delegations/${byAda.body.id}`, 1)).status).toBe(403);
    expect((await ada.remove(`approval-delegations/${byAda.body.id}`, 1)).status).toBe(204);
  });
});
