import type {
  BudgetVersion,
  ControlRule,
  CostCentre,
  Order,
  OrderTransitionResult,
  Problem,
} from '@etat/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HttpResponse } from '../support/http';
import { createLedger, externalLine, type Ledger } from '../support/ledger';
import { orderBody } from '../support/orders';
import { runCommand, TestServer } from '../support/server';
import { foundFirst, type Member } from '../support/tenant';

let server: TestServer;
let member: Member;
let ledger: Ledger;
let rule: ControlRule;

beforeAll(async () => {
  server = await TestServer.start({ env: { ETAT_TODAY: '2026-03-20', ETAT_CHECK_RESPONSES: 'true' } });
  member = await foundFirst(server);
  ledger = await createLedger(member);
  const root = member.rootCostCentreId;
  const approver = await member.invite(server, 'Le Ader', [{ role: 'leadership', costCentreId: root }]);
  // 1,000.00 a month, 12,000.00 a year.
  const version = await member.create<BudgetVersion>('versions', { fiscalYear: 2026, name: 'BU 2026' });
  await member.create(`versions/${version.id}/lines`, externalLine(ledger, { totalMinor: 12_000_00 }));
  const move = (by: Member, to: string, rowVersion: number) =>
    by.http.post(by.path(`versions/${version.id}/transition`), { to }, { ifMatch: `"${rowVersion}"` });
  await move(member, 'in-review', 1);
  await move(approver, 'approved', 2);
  rule = await member.create<ControlRule>('control-rules', {
    costCentreId: ledger.costCentreId,
    action: 'stop',
    basis: 'annual',
  });
});
afterAll(() => server.stop());

const draft = (...amounts: number[]) =>
  member.create<Order>(
    'orders',
    orderBody(
      ledger,
      amounts.map((orderedMinor) => ({ orderedMinor })),
    ),
  );
type Answer = HttpResponse<OrderTransitionResult & Omit<Problem, 'status'>>;
const place = (order: Order): Promise<Answer> =>
  member.http.post(
    member.path(`orders/${order.id}/transition`),
    { to: 'ordered' },
    {
      ifMatch: `"${order.version}"`,
    },
  );
const costCentre = async () => {
  const { items } = (await member.get<{ items: CostCentre[] }>('cost-centres')).body;
  return items.find(({ id }) => id === ledger.costCentreId) ?? { code: '', name: '' };
};
const setRule = async (action: string) => {
  const { items } = (await member.get<{ items: ControlRule[] }>('control-rules')).body;
  const version = items.find(({ id }) => id === rule.id)?.version ?? 0;
  expect((await member.patch(`control-rules/${rule.id}`, version, { action })).status).toBe(200);
};

describe('orders under budget control', () => {
  it('are stopped when the budget does not suffice for all their lines together', async () => {
    const stopped = await place(await draft(7_000_00, 6_000_00));
    expect([stopped.status, stopped.body.code]).toEqual([422, 'order.stopped']);
    expect(stopped.body.details?.['findings']).toEqual([
      {
        kind: 'budget-exceeded',
        costCentreId: ledger.costCentreId,
        initiativeId: null,
        fiscalYear: 2026,
        availableMinor: 12_000_00,
        requestedMinor: 13_000_00,
      },
    ]);
    const { code, name } = await costCentre();
    expect(stopped.body.details).toMatchObject({
      ...{ cause: 'exceeded', placeCode: code, placeName: name, availableMinor: 12_000_00 },
    });
    expect(stopped.body.detail).toContain(`The budget of ${code} ${name} does not suffice`);
    expect(stopped.body.detail).toMatch(
      /EUR\s12,000\.00 are available in 2026, EUR\s13,000\.00 are asked for/,
    );
  });

  it('of two placed at once that fit only alone, one is placed', async () => {
    const orders = await Promise.all([draft(8_000_00), draft(8_000_00)]);
    const answers = await Promise.all(orders.map(place));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
  });

  it('use the budget up: what is open of them is no longer available', async () => {
    const next = await place(await draft(4_000_01));
    expect([next.status, next.body.code]).toEqual([422, 'order.stopped']);
    expect((next.body.details?.['findings'] as { availableMinor: number }[])[0]?.availableMinor).toBe(
      4_000_00,
    );
    expect((await place(await draft(4_000_00))).status).toBe(200);
  });

  it('are placed with a warning where control only warns, and without one where it looks away', async () => {
    await setRule('warn');
    const warned = await place(await draft(100_00));
    expect([warned.status, warned.body.warnings.map(({ availableMinor }) => availableMinor)]).toEqual([
      200,
      [0],
    ]);
    await setRule('ignore');
    expect((await place(await draft(100_00))).body.warnings).toEqual([]);
  });

  it('are stopped by a spending freeze, whatever the budget', async () => {
    await setRule('stop');
    const order = await draft(1_00);
    await member.create('freezes', {
      costCentreId: ledger.costCentreId,
      fromDate: '2026-03-01',
      reason: 'Revenue is late',
    });
    const frozen = await place(order);
    expect([frozen.status, frozen.body.code]).toEqual([422, 'order.stopped']);
    expect((frozen.body.details?.['findings'] as { kind: string }[])[0]?.kind).toBe('frozen');
    const { code, name } = await costCentre();
    expect(frozen.body.detail).toBe(
      `Spending is frozen for ${code} ${name} since 2026-03-01: “Revenue is late”. Order after it is lifted, or have it lifted.`,
    );
    expect((await runCommand(server.storage, ['verify'])).code).toBe(0);
  });
});
