import type { BudgetLine, BudgetVersion, Category, Problem, Repriced } from '@etat/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { importFile, preview } from '../support/file-import';
import { createLedger, externalLine, internalLine, type Ledger } from '../support/ledger';
import { runCommand, TestServer } from '../support/server';
import { foundFirst, foundFurther, type Member } from '../support/tenant';

let server: TestServer;
let founder: Member;
let member: Member;
let ledger: Ledger;
let kskId: string;
let reverseId: string;
let versionId: string;
let count = 0;

/** 5.0 % until 2026, 4.9 % from then on. */
const KSK = [
  { validFrom: '2023-01', rateBp: 500 },
  { validFrom: '2026-07', rateBp: 490 },
];

beforeAll(async () => {
  server = await TestServer.start();
  founder = await foundFirst(server);
});
afterAll(() => server.stop());
beforeEach(async () => {
  count += 1;
  member = await foundFurther(founder, `Surcharges ${count}`);
  ledger = await createLedger(member);
  const create = (code: string) => member.create('categories', { code, name: code, kind: 'external' });
  kskId = (await create('KSK')).id;
  reverseId = (await create('UST')).id;
  versionId = (await member.create('versions', { fiscalYear: 2026, name: 'BU 2026' })).id;
});

const listLines = async () =>
  (await member.get<{ items: BudgetLine[] }>(`versions/${versionId}/lines`)).body.items;
const setSurcharges = async (surcharges: object[], id = ledger.agencyId) => {
  const { items } = (await member.get<{ items: Category[] }>('categories')).body;
  const version = items.find((category) => category.id === id)?.version ?? 0;
  return member.patch<Category & Problem>(`categories/${id}`, version, { surcharges });
};
const ksk = () => KSK.map((rate) => ({ targetCategoryId: kskId, ...rate }));
const plan = (more: object) =>
  member.create<BudgetLine>(`versions/${versionId}/lines`, externalLine(ledger, more));
const halves = (first: number, second: number) =>
  Array.from({ length: 12 }, (_, index) => (index < 6 ? first : second));
const verify = async () => (await runCommand(server.storage, ['verify'])).code;

describe('surcharges of a category', () => {
  it('plan themselves beside each line, follow it, and go with it', async () => {
    const both = [...ksk(), { targetCategoryId: reverseId, validFrom: '2020-01', rateBp: 1_900 }];
    expect((await setSurcharges(both)).body.surcharges).toHaveLength(3);
    const line = await plan({ totalMinor: 12_000_00, vendorId: ledger.vendorId, tags: ['Launch'] });
    const [parent, ...children] = await listLines();
    expect(parent?.id).toBe(line.id);
    expect(children).toHaveLength(2);
    const levy = children.find(({ categoryId }) => categoryId === kskId);
    expect(levy).toMatchObject({
      parentLineId: line.id,
      title: 'KSK: Agency',
      costCentreId: ledger.costCentreId,
      initiativeId: ledger.initiativeId,
      vendorId: ledger.vendorId,
      tags: ['Launch'],
      position: line.position,
      amountsMinor: halves(50_00, 49_00),
      totalMinor: 594_00,
    });
    const more = { totalMinor: 24_000_00, title: 'Film' };
    const changed = (await member.patch<BudgetLine>(`lines/${line.id}`, 1, more)).body;
    const after = (await listLines()).find(({ id }) => id === levy?.id);
    expect(after).toMatchObject({ title: 'KSK: Film', amountsMinor: halves(100_00, 98_00), version: 2 });
    const { body } = await member.get<BudgetVersion>(`versions/${versionId}`);
    expect(body).toMatchObject({ lineCount: 3, totalMinor: 24_000_00 + 1_188_00 + 4_560_00 });

    const elsewhere = await member.patch<BudgetLine>(`lines/${line.id}`, changed.version, {
      categoryId: kskId,
    });
    expect(await listLines()).toHaveLength(1);
    const back = { categoryId: ledger.agencyId };
    const again = await member.patch<BudgetLine>(`lines/${line.id}`, elsewhere.body.version, back);
    expect(await listLines()).toHaveLength(3);
    expect((await member.remove(`lines/${line.id}`, again.body.version)).status).toBe(204);
    expect(await listLines()).toEqual([]);
    expect(await verify()).toBe(0);
  });

  it('cannot be edited or deleted by hand; new rates reach a draft when it is priced anew', async () => {
    await plan({ totalMinor: 12_000_00 });
    await setSurcharges(ksk());
    expect(await listLines()).toHaveLength(1);
    const { body } = await member.post<Repriced>(`versions/${versionId}/reprice`, {});
    expect(body).toEqual({ linesChanged: 1, totalBeforeMinor: 12_000_00, totalMinor: 12_594_00 });
    const child = (await listLines())[1];
    const edited = await member.patch<Problem>(`lines/${child?.id}`, 1, { title: 'Mine' });
    const removed = await member.remove(`lines/${child?.id}`, 1);
    expect([edited.body.code, (removed.body as Problem).code]).toEqual(['line.generated', 'line.generated']);
    await setSurcharges([]);
    await member.post(`versions/${versionId}/reprice`, {});
    expect(await listLines()).toHaveLength(1);
    expect(await verify()).toBe(0);
  });

  it('are named after category and line, and stand directly after it, also when it moves and in a copy', async () => {
    await setSurcharges([...ksk(), { targetCategoryId: reverseId, validFrom: '2020-01', rateBp: 1_900 }]);
    const names = Array.from({ length: 8 }, (_, at) => `Line ${at}`);
    const lines: BudgetLine[] = [];
    for (const title of names) lines.push(await plan({ title, totalMinor: 12_000_00 }));
    const long = await plan({ title: 'x'.repeat(200), totalMinor: 12_000_00 });
    const cut = (await listLines()).filter(({ parentLineId }) => parentLineId === long.id);
    expect(cut.map(({ title }) => title).sort()).toEqual(
      ['KSK', 'UST'].map((name) => `${name}: ${'x'.repeat(195)}`),
    );
    await member.remove(`lines/${long.id}`, 1);
    const titlesOf = (items: BudgetLine[]) => {
      // Of two surcharges of one line either may be first.
      const family = (at: number) => items.slice(3 * at, 3 * at + 3).map(({ title }) => title);
      return items.slice(0, items.length / 3).map((_, at) => [family(at)[0], ...family(at).slice(1).sort()]);
    };
    const families = (order: string[]) => order.map((title) => [title, `KSK: ${title}`, `UST: ${title}`]);
    expect(titlesOf(await listLines())).toEqual(families(names));

    const behind = (await listLines()).find(({ parentLineId }) => parentLineId === lines[0]?.id);
    const move = { op: 'move', id: lines[7]?.id, afterId: behind?.id };
    const moved = await member.http.patch(member.path(`versions/${versionId}/lines`), { operations: [move] });
    expect(moved.status).toBe(200);
    const order = ['Line 0', 'Line 7', ...names.slice(1, 7)];
    expect(titlesOf(await listLines())).toEqual(families(order));
    const pages: BudgetLine[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const query = cursor === '' ? '' : `&cursor=${cursor}`;
      const page: { body: { items: BudgetLine[]; nextCursor: string | null } } = await member.get(
        `versions/${versionId}/lines?limit=2${query}`,
      );
      pages.push(...page.body.items);
      cursor = page.body.nextCursor;
    }
    expect(titlesOf(pages)).toEqual(families(order));

    await member.patch(`categories/${kskId}`, 1, { name: 'Levy' });
    await member.post(`versions/${versionId}/reprice`, {});
    expect((await listLines()).filter(({ title }) => title.startsWith('Levy: '))).toHaveLength(8);
    const source = { kind: 'version', versionId };
    versionId = (await member.create('versions', { fiscalYear: 2026, name: 'Copy', source })).id;
    const renamed = families(order).map((each) => each.map((title) => title.replace('KSK', 'Levy')));
    expect(titlesOf(await listLines())).toEqual(renamed);
  });

  it('are external, single, and never on one another', async () => {
    const codeOf = async (surcharges: object[], id?: string) =>
      (await setSurcharges(surcharges, id)).body.code;
    const one = { targetCategoryId: kskId, validFrom: '2026-01', rateBp: 1 };
    expect(await codeOf([one, one])).toBe('surcharge.month-twice');
    expect(await codeOf([{ ...one, targetCategoryId: ledger.agencyId }])).toBe('surcharge.chain');
    expect(await codeOf([{ ...one, targetCategoryId: ledger.hoursId }])).toBe('category.kind-mismatch');
    expect(await codeOf([one], ledger.hoursId)).toBe('surcharge.external-only');
    await setSurcharges(ksk());
    expect(await codeOf([{ ...one, targetCategoryId: reverseId }], kskId)).toBe('surcharge.chain');
    expect(await codeOf([{ ...one, targetCategoryId: ledger.agencyId }], reverseId)).toBe('surcharge.chain');
    const inUse = await member.remove(`categories/${kskId}`, 1);
    expect([inUse.status, (inUse.body as Problem).code]).toEqual([409, 'category.in-use']);
    const below = { code: 'X', name: 'X', kind: 'external', parentId: kskId };
    const child = await member.post<Problem>('categories', below);
    expect(child.body.code).toBe('category.parent-carries-cost');
  });
});

describe('a file of lines with all of it', () => {
  const setRate = (by: Member, id: string, rateE9: number) =>
    by.http.put(
      by.path(`versions/${id}/plan-rates`),
      { rates: [{ currency: 'USD', rateE9 }] },
      { ifMatch: '"1"' },
    );

  async function planAll(): Promise<void> {
    const capacities = [{ validFrom: '2026-01', headcountE4: 1_0000, monthlyMinutes: 8_400 }];
    await member.patch(`staff-roles/${ledger.roleId}`, 1, { capacities });
    await setSurcharges(ksk());
    await setRate(member, versionId, 1_077_600_000);
    const contract = {
      ...{ kind: 'recurring', intervalMonths: 3, startMonth: '2026-02', endMonth: null },
      ...{ amountMinor: 99_90, noticeMonths: 3, autoRenews: true },
    };
    await plan({ title: 'Contract', phasingTerms: contract, tags: ['Tool', 'Abo'] });
    await plan({ title: 'Days', phasing: 'working-days', totalMinor: 100_003, lockedMonths: 0b11 });
    await plan({ title: 'Dollars', currency: 'USD', foreignTotalMinor: 1_234_56, phasing: 'calendar-days' });
    await plan({ title: 'Seats', currency: 'USD', quantityE4: 30_000, unitPriceMicro: 33_333_333 });
    await member.create(`versions/${versionId}/lines`, internalLine(ledger, { fteE4: 3_333 }));
    await plan({ title: 'Event', phasingTerms: { kind: 'event', period: 9 }, totalMinor: 7_777 });
  }
  const download = async () => {
    const response = await member.http.fetch(
      'GET',
      member.path(`exports/budget-lines?versionId=${versionId}`),
    );
    return response.text();
  };

  it('comes back without a change, and into another version the same', async () => {
    await planAll();
    const text = await download();
    const header = text.split('\r\n')[0] ?? '';
    expect(
      header.endsWith(
        'h12,note,phasing_terms,locked_months,fte,foreign_currency,foreign_amount,f01,f02,f03,f04,f05,f06,f07,f08,f09,f10,f11,f12,tags,parent_line',
      ),
    ).toBe(true);
    const { shown } = await importFile(member, 'budget-lines', text, { budgetVersionId: versionId });
    expect(shown).toMatchObject({ rowsRead: 11, rowsUnchanged: 6, rowsNew: 0, rowsChanged: 0, rowsBad: 0 });
    expect(shown?.leftOut.map(({ reason }) => reason)).toEqual(Array.from({ length: 5 }, () => 'generated'));
    expect(await download()).toBe(text);

    const other = (await member.create('versions', { fiscalYear: 2026, name: 'Copy' })).id;
    await setRate(member, other, 1_077_600_000);
    const before = await listLines();
    const copied = await importFile(member, 'budget-lines', text, { budgetVersionId: other });
    expect(copied.shown).toMatchObject({ rowsNew: 6, rowsBad: 0 });
    versionId = other;
    const content = (lines: BudgetLine[]) =>
      lines.map(({ id: _id, budgetVersionId: _of, parentLineId, version: _row, position: _at, ...line }) => ({
        ...line,
        isChild: parentLineId !== null,
      }));
    expect(content(await listLines())).toEqual(content(before));
    expect(await verify()).toBe(0);
  });

  it('edited in a spreadsheet: totals follow their method, foreign amounts their rate', async () => {
    await planAll();
    const text = await download();
    const edit = (from: string, to: string) => (file: string) => {
      expect(file).toContain(from);
      return file.replace(from, to);
    };
    const edited = [
      edit('working-days,1000.03', 'working-days,1200.03'),
      edit('USD,1234.56', 'USD,2000.00'),
      edit('0.3333', '0.5'),
    ].reduce((file, change) => change(file), text);
    // The foreign months must follow the new total: only a method without typed months does so by itself.
    const { shown } = await importFile(member, 'budget-lines', edited, { budgetVersionId: versionId });
    expect(shown).toMatchObject({ rowsChanged: 3, rowsUnchanged: 3, rowsBad: 0 });
    const lines = await listLines();
    const named = (title: string) => lines.find((line) => line.title === title && line.parentLineId === null);
    expect(named('Days')).toMatchObject({ phasing: 'working-days', totalMinor: 120_003, lockedMonths: 3 });
    expect(named('Dollars')).toMatchObject({ phasing: 'calendar-days', foreignTotalMinor: 2_000_00 });
    expect(named('Editing')).toMatchObject({ fteE4: 5_000, totalMinutes: 12 * 4_200 });
    const wrong = await preview(member, 'budget-lines', text.replace('EUR,', 'USD,'), {
      budgetVersionId: versionId,
    });
    expect(wrong.preview?.badRows[0]).toMatchObject({ code: 'import.other-currency' });
    const first = text
      .split('\r\n')
      .slice(0, 2)
      .map((row) => row.split(',').slice(0, 39).join(','))
      .join('\r\n');
    const old = await preview(member, 'budget-lines', first, { budgetVersionId: versionId });
    expect(old.settings.columns.id).toBe(0);
    expect(await verify()).toBe(0);
  });
});
