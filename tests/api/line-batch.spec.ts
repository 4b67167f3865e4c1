import { randomUUID } from 'node:crypto';
import type {
  AuditEvent,
  BudgetLine,
  BudgetVersion,
  LineBatchResult,
  LineHistory,
  Problem,
} from '@etat/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLedger, externalLine, internalLine, type Ledger } from '../support/ledger';
import { runCommand, TestServer } from '../support/server';
import { foundFirst, type Member } from '../support/tenant';

const twelve = (value: number) => Array.from({ length: 12 }, () => value);

let server: TestServer;
let member: Member;
let ledger: Ledger;
let version: BudgetVersion;

beforeAll(async () => {
  server = await TestServer.start();
  member = await foundFirst(server);
  ledger = await createLedger(member);
  version = await member.create<BudgetVersion>('versions', { fiscalYear: 2026, name: 'BU 2026' });
});
afterAll(() => server.stop());

const linesPath = () => `versions/${version.id}/lines`;
const add = (totalMinor: number) =>
  member.create<BudgetLine>(linesPath(), externalLine(ledger, { totalMinor }));
const send = <Body = LineBatchResult>(body: object, idempotencyKey?: string, by = member) =>
  by.http.patch<Body>(by.path(linesPath()), body, idempotencyKey ? { idempotencyKey } : {});
const update = (id: string, ...cells: object[]) => ({ op: 'update', id, cells });
const month = (period: number, expected: number, value: number, formula?: string) => ({
  cell: `amountsMinor.${period}`,
  expected,
  value,
  ...(formula ? { formula } : {}),
});
const lineOf = async (id: string) => (await member.get<BudgetLine>(`lines/${id}`)).body;
const allLines = async () =>
  (await member.get<{ items: BudgetLine[] }>(`${linesPath()}?limit=10000`)).body.items;

describe('a batch of cells', () => {
  it('saves what is as it was seen, keeps two people’s months apart and answers each cell', async () => {
    const line = await add(12_000);
    await send({ operations: [update(line.id, month(5, 1_000, 7_000))] });
    const { body, status } = await send({
      operations: [update(line.id, month(3, 1_000, 2_000), month(5, 1_000, 9_000))],
    });
    expect(status).toBe(200);
    expect(body.results[0]).toMatchObject({
      outcome: 'conflict',
      cells: [
        { cell: 'amountsMinor.3', outcome: 'done', current: 2_000 },
        { cell: 'amountsMinor.5', outcome: 'conflict', current: 7_000 },
      ],
    });
    const stored = await lineOf(line.id);
    expect([stored.amountsMinor[3], stored.amountsMinor[5], stored.totalMinor]).toEqual([
      2_000, 7_000, 19_000,
    ]);
    expect(stored.version).toBe(3);
  });

  it('sent twice with one key is done once; without a key, what is there already is no conflict', async () => {
    const line = await add(1_200);
    const body = { operations: [update(line.id, { cell: 'totalMinor', expected: 1_200, value: 2_400 })] };
    const first = await send(body, 'batch-1');
    expect((await send(body, 'batch-1')).body).toEqual(first.body);
    expect((await send(body)).body.results[0]?.outcome).toBe('done');
    expect((await lineOf(line.id)).version).toBe(2);
    const other = await send<Problem>(
      { operations: [{ op: 'delete', id: line.id, expectedVersion: 2 }] },
      'batch-1',
    );
    expect(other.body.code).toBe('idempotency.other-body');
  });

  it('all or nothing on request', async () => {
    const [mine, theirs] = [await add(1_200), await add(1_200)];
    const operations = [
      update(mine.id, month(0, 100, 500)),
      update(theirs.id, month(0, 999, 500)),
      { op: 'create', id: randomUUID(), line: externalLine(ledger, { totalMinor: 1 }) },
    ];
    const count = (await allLines()).length;
    const { body } = await send({ isAtomic: true, operations });
    expect([body.isApplied, body.results.map(({ outcome }) => outcome)]).toEqual([
      false,
      ['done', 'conflict', 'done'],
    ]);
    expect((await lineOf(mine.id)).totalMinor).toBe(1_200);
    expect(await allLines()).toHaveLength(count);
    expect((await send({ operations })).body.isApplied).toBe(true);
    expect((await lineOf(mine.id)).totalMinor).toBe(1_600);
    expect(await allLines()).toHaveLength(count + 1);
  });

  it('names the cell and the reason of a refusal and saves the rest', async () => {
    const [good, bad] = [await add(1_200), await add(1_200)];
    const { body } = await send({
      operations: [
        update(bad.id, { cell: 'categoryId', expected: ledger.agencyId, value: ledger.hoursId }),
        update(bad.id, { cell: 'unitPriceMicro', expected: null, value: -1 }),
        update(good.id, { cell: 'title', expected: 'Agency', value: 'Studio' }),
        update(randomUUID(), { cell: 'title', expected: 'Agency', value: 'Gone' }),
      ],
    });
    expect(body.results.map(({ outcome, problem }) => [outcome, problem?.code, problem?.path])).toEqual([
      ['refused', 'category.kind-mismatch', null],
      ['refused', 'request.invalid', 'unitPriceMicro'],
      ['done', undefined, undefined],
      ['refused', 'line.not-found', null],
    ]);
    expect(body.results[0]?.problem?.message.length).toBeGreaterThan(20);
    const unknown = await send<Problem>({
      operations: [update(good.id, { cell: 'version', expected: 1, value: 9 })],
    });
    expect([unknown.status, unknown.body.code]).toEqual([400, 'request.invalid']);
  });

  it('months of an internal line are priced by the dated rate', async () => {
    const line = await member.create<BudgetLine>(linesPath(), internalLine(ledger, { totalMinutes: 0 }));
    const minutes = (period: number) => ({ cell: `minutes.${period}`, expected: 0, value: 60 });
    const { body } = await send({ operations: [update(line.id, minutes(5)), update(line.id, minutes(6))] });
    expect(body.results[1]?.line?.amountsMinor.slice(4, 8)).toEqual([0, 7_550, 8_000, 0]);
    expect(body.results[1]?.line?.version).toBe(2);
  });
});

describe('formulas', () => {
  it('stay with their figure and go when the cell is typed over, by whatever way', async () => {
    const line = await add(1_200);
    await send({
      operations: [update(line.id, month(0, 100, 300, '=1200/4'), month(1, 100, 200, '=2*100'))],
    });
    expect((await lineOf(line.id)).formulas).toEqual({
      'amountsMinor.0': '=1200/4',
      'amountsMinor.1': '=2*100',
    });
    await send({ operations: [update(line.id, month(0, 300, 5))] });
    expect((await lineOf(line.id)).formulas).toEqual({ 'amountsMinor.1': '=2*100' });
    await member.patch(`lines/${line.id}`, 3, { amountsMinor: twelve(1) });
    expect((await lineOf(line.id)).formulas).toEqual({});
  });
});

describe('lines come, go and move', () => {
  it('in one batch, in the order asked for, with the ids of the caller', async () => {
    const own = await member.create<BudgetVersion>('versions', { fiscalYear: 2027, name: 'Order' });
    const path = member.path(`versions/${own.id}/lines`);
    const ids = Array.from({ length: 4 }, (): string => randomUUID());
    const [a, b, c, d] = ids;
    const create = (id: string | undefined, afterId?: string | null) => ({
      op: 'create',
      id,
      line: externalLine(ledger, { totalMinor: 100, title: `L${ids.indexOf(id ?? '')}` }),
      ...(afterId === undefined ? {} : { afterId }),
    });
    const patch = (operations: object[]) => member.http.patch<LineBatchResult>(path, { operations });
    const titles = async () => {
      const list = await member.http.get<{ items: BudgetLine[] }>(path);
      return list.body.items.map(({ title }) => title).join(' ');
    };
    await patch([create(a), create(b), create(c, a), create(d, null)]);
    expect(await titles()).toBe('L3 L0 L2 L1');
    expect((await patch([create(a)])).body.results[0]).toMatchObject({
      outcome: 'done',
      line: { version: 1 },
    });
    await patch([
      { op: 'move', id: b, afterId: null },
      { op: 'delete', id: c, expectedVersion: 1 },
    ]);
    expect(await titles()).toBe('L1 L3 L0');
    const stale = await patch([{ op: 'delete', id: a, expectedVersion: 7 }]);
    expect(stale.body.results[0]).toMatchObject({ outcome: 'conflict', line: { version: 1 } });
    expect((await patch([{ op: 'delete', id: c, expectedVersion: 1 }])).body.results[0]?.outcome).toBe(
      'done',
    );
    await patch([create(c, b)]);
    expect(await titles()).toBe('L1 L2 L3 L0');
    const foreign = await send({ operations: [create(a)] });
    expect(foreign.body.results[0]?.problem?.code).toBe('line.exists');
    expect((await member.get<BudgetVersion>(`versions/${own.id}`)).body.totalMinor).toBe(400);
  });
});

describe('a batch is one command', () => {
  it('leaves one audit event that names every changed cell, and a roll-up that adds up', async () => {
    const line = await add(1_200);
    await send({
      reason: 'Price list',
      operations: [
        update(line.id, month(0, 100, 300, '=1200/4')),
        update(line.id, { cell: 'title', expected: 'Agency', value: 'Studio' }),
      ],
    });
    const { body } = await member.get<{ items: AuditEvent[] }>('audit-events?limit=1&newestFirst=true');
    const [event] = body.items;
    expect(event).toMatchObject({
      action: 'budget-line.updated',
      entity: 'budget-version',
      entityId: version.id,
    });
    expect(event?.reason).toBe('Price list; amountsMinor.0 =1200/4');
    const { cells } = event?.after as { cells: { field: string }[] };
    expect(cells.map(({ field }) => field).sort()).toEqual([
      'amountsMinor.0',
      'phasing',
      'title',
      'totalMinor',
    ]);
    expect(cells.find(({ field }) => field === 'amountsMinor.0')).toEqual({
      lineId: line.id,
      field: 'amountsMinor.0',
      before: 100,
      after: 300,
      reason: '=1200/4',
    });
    const history = await member.get<LineHistory>(`lines/${line.id}/history`);
    expect(history.body.items.find(({ field }) => field === 'amountsMinor.0')).toMatchObject({
      before: 100,
      after: 300,
      reason: '=1200/4',
    });
    expect((await runCommand(server.storage, ['verify'])).code).toBe(0);
  });

  it('takes 1,000 lines x 12 months in well under the two seconds a grid may wait', async () => {
    const ids = Array.from({ length: 1_000 }, () => randomUUID());
    const create = (id: string) => ({
      op: 'create',
      id,
      line: externalLine(ledger, { amountsMinor: twelve(100) }),
    });
    expect((await send({ operations: ids.map(create) })).body.isApplied).toBe(true);
    const edit = (id: string) =>
      update(id, ...twelve(0).map((_, period) => month(period, 100, 100 + period)));
    const { body } = await send({ operations: ids.map(edit) });
    expect(body.results.every(({ outcome, line }) => outcome === 'done' && line?.totalMinor === 1_266)).toBe(
      true,
    );
  });
});

describe('rights', () => {
  it('a budget owner changes the own subtree only; a submitted version is locked', async () => {
    const centre = await member.create('cost-centres', {
      code: '4300',
      name: 'Own',
      parentId: member.rootCostCentreId,
    });
    const owner = await member.invite(server, 'Olga Owner', [
      { role: 'budget-owner', costCentreId: centre.id },
    ]);
    const foreign = await add(1_200);
    const own = randomUUID();
    const { body } = await send(
      {
        operations: [
          update(foreign.id, month(0, 100, 1)),
          { op: 'create', id: randomUUID(), line: externalLine(ledger, { totalMinor: 1 }) },
          { op: 'create', id: own, line: externalLine(ledger, { totalMinor: 7, costCentreId: centre.id }) },
          update(own, { cell: 'costCentreId', expected: centre.id, value: ledger.costCentreId }),
          { op: 'delete', id: foreign.id, expectedVersion: 1 },
        ],
      },
      undefined,
      owner,
    );
    expect(body.results.map(({ outcome, problem }) => problem?.code ?? outcome)).toEqual([
      'line.not-found',
      'access.denied',
      'done',
      'access.denied',
      'done',
    ]);
    expect((await lineOf(foreign.id)).totalMinor).toBe(1_200);
    const { version: row } = (await member.get<BudgetVersion>(`versions/${version.id}`)).body;
    await member.http.post(
      member.path(`versions/${version.id}/transition`),
      { to: 'in-review' },
      { ifMatch: `"${row}"` },
    );
    const locked = await send<Problem>({ operations: [update(foreign.id, month(0, 100, 1))] });
    expect([locked.status, locked.body.code]).toEqual([409, 'version.locked']);
  });
});
