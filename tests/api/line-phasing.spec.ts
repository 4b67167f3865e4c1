import type { BudgetLine, Capacity, Problem, StaffRole } from '@etat/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createLedger,
  externalLine,
  internalLine,
  invoice,
  type Ledger,
  workedHours,
} from '../support/ledger';
import { runCommand, TestServer } from '../support/server';
import { foundFirst, type Member } from '../support/tenant';

let server: TestServer;
let member: Member;
let ledger: Ledger;
let versionId: string;

beforeAll(async () => {
  server = await TestServer.start();
  member = await foundFirst(server);
  ledger = await createLedger(member);
  versionId = (await member.create('versions', { fiscalYear: 2026, name: 'BU' })).id;
});
afterAll(() => server.stop());

const year = (...cells: [period: number, value: number][]) =>
  Array.from({ length: 12 }, (_, index) => cells.find(([period]) => period === index + 1)?.[1] ?? 0);
const plan = (more: object) =>
  member.create<BudgetLine>(`versions/${versionId}/lines`, externalLine(ledger, more));
const refuse = async (more: object) =>
  (await member.post<Problem>(`versions/${versionId}/lines`, externalLine(ledger, more))).body.code;
const change = ({ id, version }: BudgetLine, body: object) =>
  member.patch<BudgetLine & Omit<Problem, 'status'>>(`lines/${id}`, version, body);

const contract = {
  kind: 'recurring',
  intervalMonths: 3,
  startMonth: '2025-11',
  endMonth: '2026-07',
  amountMinor: 300_00,
  noticeMonths: 3,
  autoRenews: false,
};

describe('phasing', () => {
  it.each([
    [
      'working-days',
      null,
      254_00,
      [21, 20, 22, 20, 18, 22, 23, 21, 22, 22, 21, 22].map((days) => days * 100),
    ],
    ['calendar-days', null, 365, [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]],
    [
      'percentages',
      { kind: 'percentages', sharesBp: year([1, 2_500], [12, 7_500]) },
      999,
      year([1, 250], [12, 749]),
    ],
    ['event', { kind: 'event', period: 9 }, 5_000, year([9, 5_000])],
  ])(
    '%s spreads the total, and a new total by the same method',
    async (phasing, phasingTerms, totalMinor, months) => {
      const line = await plan({ phasing, phasingTerms, totalMinor });
      expect(line).toMatchObject({ phasing, phasingTerms, totalMinor, amountsMinor: months });
      const doubled = await change(line, { totalMinor: totalMinor * 2 });
      expect(doubled.body).toMatchObject({ phasing, phasingTerms, totalMinor: totalMinor * 2 });
      expect(doubled.body.amountsMinor.reduce((sum, month) => sum + month, 0)).toBe(totalMinor * 2);
    },
  );

  it('a contract phases itself, renews when it says so, and settles on a typed total', async () => {
    const line = await plan({ phasingTerms: contract });
    const paid = { phasing: 'recurring', totalMinor: 600_00, amountsMinor: year([2, 300_00], [5, 300_00]) };
    expect(line).toMatchObject({ ...paid, phasingTerms: contract });
    const renewed = (await change(line, { phasingTerms: { ...contract, autoRenews: true } })).body;
    expect(renewed).toMatchObject({ totalMinor: 1_200_00 });
    const typed = (await change(renewed, { totalMinor: 1_000_02 })).body;
    expect(typed.amountsMinor).toEqual(year([2, 250_01], [5, 250_01], [8, 250_00], [11, 250_00]));
    expect(typed.phasingTerms).toMatchObject({ amountMinor: 250_01 });
    const reversed = { ...contract, endMonth: '2025-10' };
    expect(await refuse({ phasingTerms: reversed })).toBe('month-range.reversed');
  });

  it('locked months stay: the rest is spread over the open ones, and nothing else passes', async () => {
    const line = await plan({ totalMinor: 1_200_00 });
    const first = (await change(line, { amountsMinor: line.amountsMinor.with(0, 500_00), lockedMonths: 0b1 }))
      .body;
    expect(first).toMatchObject({ phasing: 'manual', totalMinor: 1_600_00, lockedMonths: 1 });
    const even = (await change(first, { phasing: 'even', totalMinor: 1_600_00 })).body;
    expect(even.amountsMinor).toEqual([500_00, ...Array.from({ length: 11 }, () => 100_00)]);
    const less = (await change(even, { totalMinor: 500_11 })).body;
    expect(less.amountsMinor).toEqual([500_00, ...Array.from({ length: 11 }, () => 1)]);
    const typed = await change(less, { amountsMinor: less.amountsMinor.with(0, 1) });
    expect([typed.status, typed.body.code]).toEqual([422, 'phasing.month-locked']);
    const all = (await change(less, { lockedMonths: 4_095 })).body;
    expect(all).toMatchObject({ phasing: 'even', amountsMinor: less.amountsMinor, lockedMonths: 4_095 });
    const refused = await change(all, { totalMinor: 1 });
    expect([refused.status, refused.body.code]).toEqual([422, 'phasing.all-locked']);
    expect((await change(all, { lockedMonths: 0, totalMinor: 12 })).body.amountsMinor.at(0)).toBe(1);
  });

  it('goes by last year’s actuals: the line’s own, or everything, or refuses', async () => {
    expect(await refuse({ phasing: 'seasonality', totalMinor: 100 })).toBe('phasing.no-actuals');
    const other = await member.create('categories', { code: 'TOO', name: 'Tools', kind: 'external' });
    const post = (postingDate: string, amountMinor: number, more: object = {}) =>
      member.create('postings', invoice(ledger, { postingDate, amountMinor, ...more }));
    await post('2025-03-31', 100_00);
    await post('2025-06-30', 300_00);
    await post('2025-06-01', -900_00, { categoryId: other.id });
    await post('2025-09-01', 400_00, { categoryId: other.id });
    await member.create('postings', workedHours(ledger, { postingDate: '2025-05-05', minutes: 600 }));

    const own = await plan({ phasing: 'seasonality', totalMinor: 1_000 });
    expect(own.amountsMinor).toEqual(year([3, 250], [6, 750]));
    expect(own.phasingTerms).toMatchObject({ source: 'cost-centre-category', fiscalYear: 2025 });
    const third = await member.create('categories', { code: 'EVT', name: 'Events', kind: 'external' });
    const all = await plan({ phasing: 'seasonality', totalMinor: 1_255_00, categoryId: third.id });
    // March 100.00, May 755.00 of hours, June -600.00 counts as none, September 400.00: parts of a million.
    expect(all.phasingTerms).toMatchObject({ source: 'organisation' });
    expect(all.amountsMinor).toEqual(year([3, 100_00], [5, 755_00], [9, 400_00]));

    const factor = await plan({ phasingTerms: { kind: 'previous-year', factorBp: 10_300 } });
    expect(factor).toMatchObject({ phasing: 'previous-year', amountsMinor: year([3, 103_00], [6, 309_00]) });
    const typed = (await change(factor, { totalMinor: 800_00 })).body;
    expect(typed.amountsMinor).toEqual(year([3, 200_00], [6, 600_00]));
    expect(typed.phasingTerms).toMatchObject({ factorBp: 20_000 });
    const hours = await member.create<BudgetLine>(
      `versions/${versionId}/lines`,
      internalLine(ledger, { phasingTerms: { kind: 'previous-year', factorBp: 5_000 } }),
    );
    expect(hours.minutes).toEqual(year([5, 300]));
  });

  it('refuses what cannot be phased', async () => {
    const shares = { kind: 'percentages', sharesBp: year([1, 9_999]) };
    expect(await refuse({ phasingTerms: shares, totalMinor: 1 })).toBe('phasing.shares-not-100');
    expect(await refuse({ phasing: 'event', totalMinor: 1 })).toBe('phasing.terms-missing');
    const internal = internalLine(ledger, { phasingTerms: contract });
    const answer = await member.post<Problem>(`versions/${versionId}/lines`, internal);
    expect(answer.body.code).toBe('phasing.not-for-line');
  });
});

describe('full-time equivalents and capacity', () => {
  it('turn into hours by the role’s monthly hours, show up as utilisation, and warn when over-booked', async () => {
    const fteLine = internalLine(ledger, { fteE4: 5_000 });
    const early = await member.post<Problem>(`versions/${versionId}/lines`, fteLine);
    expect(early.body.code).toBe('capacity.none-for-month');
    const role = (await member.get<{ items: StaffRole[] }>('staff-roles')).body.items[0];
    const capacities = [
      { validFrom: '2026-01', headcountE4: 1_5000, monthlyMinutes: 8_400 },
      { validFrom: '2026-07', headcountE4: 4_000, monthlyMinutes: 7_800 },
    ];
    const patched = await member.patch<StaffRole>(`staff-roles/${ledger.roleId}`, role?.version ?? 0, {
      capacities,
    });
    expect(patched.body.capacities).toEqual(capacities);

    const fresh = (await member.create('versions', { fiscalYear: 2026, name: 'FTE' })).id;
    const line = await member.create<BudgetLine>(`versions/${fresh}/lines`, fteLine);
    // 6 x 70 h at 75.50 and 6 x 65 h at 80.00
    expect(line).toMatchObject({
      fteE4: 5_000,
      totalMinutes: 48_600,
      totalMinor: 6 * 5_285_00 + 6 * 5_200_00,
    });
    const { body } = await member.get<Capacity>(`versions/${fresh}/capacity`);
    expect(body).toMatchObject({ isWhole: true, roles: [{ code: 'RED' }] });
    expect(body.roles[0]?.months[0]).toEqual({
      plannedMinutes: 4_200,
      capacityMinutes: 12_600,
      utilisationBp: 3_333,
      freeMinutes: 8_400,
      isOverbooked: false,
    });
    expect(body.roles[0]?.months[6]).toMatchObject({ freeMinutes: -780, isOverbooked: true });
    const typed = (await change(line, { totalMinutes: 1_200 })).body;
    expect(typed).toMatchObject({ fteE4: null, totalMinutes: 1_200 });

    const owner = await member.invite(server, 'Olaf Owner', [
      { role: 'budget-owner', costCentreId: ledger.costCentreId },
    ]);
    const elsewhere = { costCentreId: member.rootCostCentreId, totalMinutes: 2_400 };
    await member.create(`versions/${fresh}/lines`, internalLine(ledger, elsewhere));
    const reached = (await owner.get<Capacity>(`versions/${fresh}/capacity`)).body;
    expect([reached.isWhole, reached.roles[0]?.months[0]?.plannedMinutes]).toEqual([false, 100]);
    const whole = (await member.get<Capacity>(`versions/${fresh}/capacity`)).body;
    expect(whole.roles[0]?.months[0]?.plannedMinutes).toBe(300);
  });
});

describe('tags', () => {
  it('are kept once each, filter the list by the whole word, and refuse separators', async () => {
    const line = await plan({ totalMinor: 1, tags: ['Launch 100%', 'Launch 100%', 'Q1_a'] });
    expect(line.tags).toEqual(['Launch 100%', 'Q1_a']);
    const listed = async (tag: string) =>
      (
        await member.get<{ items: BudgetLine[] }>(
          `versions/${versionId}/lines?tag=${encodeURIComponent(tag)}`,
        )
      ).body.items.length;
    expect([await listed('Launch 100%'), await listed('Launch'), await listed('launch 100%')]).toEqual([
      1, 0, 0,
    ]);
    expect([await listed('Q1_a'), await listed('Q1xa')]).toEqual([1, 0]);
    expect((await change(line, { tags: [] })).body.tags).toEqual([]);
    expect(
      (await member.post(`versions/${versionId}/lines`, externalLine(ledger, { tags: ['a,b'] }))).status,
    ).toBe(400);
  });

  it('leave the roll-up the sum of all lines', async () => {
    expect((await runCommand(server.storage, ['verify'])).code).toBe(0);
  });
});
