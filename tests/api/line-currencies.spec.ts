import type {
  BudgetLine,
  BudgetVersion,
  ExchangeRate,
  ExchangeRateImport,
  PlanRates,
  Posting,
  Problem,
  Repriced,
} from '@etat/contracts';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeWithFile, readRealFile } from '../support/file-import';
import { createLedger, externalLine, internalLine, invoice, type Ledger, RATES } from '../support/ledger';
import { runCommand, TestServer } from '../support/server';
import { foundFirst, foundFurther, type Member } from '../support/tenant';

const USD = 1_077_600_000;
const FILE = `Date,USD,JPY,GBP,CYP,
2024-02-20,1.0802,162.23,0.85615,N/A,
2024-02-19,1.0776,161.59,0.85448,N/A,
`;

let server: TestServer;
let member: Member;
let ledger: Ledger;
let versionId: string;

beforeAll(async () => {
  server = await TestServer.start({ env: { ETAT_TODAY: '2024-03-01' } });
  member = await foundFirst(server);
  ledger = await createLedger(member);
  versionId = (await member.create('versions', { fiscalYear: 2024, name: 'BU' })).id;
});
afterAll(() => server.stop());

const bring = (by: Member, content: string | Uint8Array<ArrayBuffer>) =>
  by.http.post<ExchangeRateImport & Problem>(
    by.path('exchange-rates/import'),
    typeof content === 'string' ? new TextEncoder().encode(content) : content,
    { headers: { 'content-type': 'application/octet-stream' } },
  );
const version = async () => (await member.get<BudgetVersion>(`versions/${versionId}`)).body;
const setRates = async (rates: object[], basis?: number) =>
  member.http.put<PlanRates & Problem>(
    member.path(`versions/${versionId}/plan-rates`),
    { rates },
    { ifMatch: `"${basis ?? (await version()).version}"` },
  );
const twelve = (value: number) => Array.from({ length: 12 }, () => value);

describe('reference rates', () => {
  it('come in as the ECB publishes them; the same file twice adds nothing, a correction is taken over', async () => {
    const first = await bring(member, FILE);
    const days = { daysRead: 2, firstDate: '2024-02-19', lastDate: '2024-02-20' };
    expect(first.body).toEqual({ ...days, ratesNew: 6, ratesChanged: 0, ratesUnchanged: 0 });
    expect((await bring(member, FILE)).body).toMatchObject({ ratesNew: 0, ratesUnchanged: 6 });
    const corrected = await bring(member, FILE.replace('1.0802', '1.0803'));
    expect(corrected.body).toMatchObject({ ratesChanged: 1, ratesUnchanged: 5 });
  });

  it.each([
    ['Datum;Betrag\n1;2\n', 'rates.not-reference-file'],
    [FILE.replace('161.59', 'x'), 'rates.bad-cell'],
  ])('refuses another file, and takes nothing of a damaged one', async (content, code) => {
    const answer = await bring(member, content);
    expect([answer.status, answer.body.code]).toEqual([422, code]);
  });

  it('are those of the day or the last before it', async () => {
    const on = async (date: string) =>
      (await member.get<{ items: ExchangeRate[] }>(`exchange-rates?date=${date}`)).body.items.map(
        ({ currency, date: day, rateE9 }) => [currency, day, rateE9],
      );
    expect(await on('2024-02-18')).toEqual([]);
    expect(await on('2024-02-19')).toEqual([
      ['GBP', '2024-02-19', 854_480_000],
      ['JPY', '2024-02-19', 161_590_000_000],
      ['USD', '2024-02-19', USD],
    ]);
    expect((await on('2026-01-01')).at(-1)).toEqual(['USD', '2024-02-20', 1_080_300_000]);
  });
});

describe('postings in another currency', () => {
  it('keep the amount, the rate and its day; the reversal too', async () => {
    const original = { currency: 'USD', amountMinor: 1_000_00 };
    const posted = await member.create<Posting>(
      'postings',
      invoice(ledger, { postingDate: '2024-02-19', original }),
    );
    const kept = { ...original, rateE9: USD, rateDate: '2024-02-19' };
    expect(posted).toMatchObject({ amountMinor: 927_99, original: kept });
    const reversal = await member.create<Posting>(`postings/${posted.id}/reversal`, { reason: 'wrong' });
    expect(reversal).toMatchObject({ amountMinor: -927_99, original: { ...kept, amountMinor: -1_000_00 } });
  });

  it('take the last rate before a day without one, or a typed one', async () => {
    const post = (original: object, more: object = {}) =>
      member.create<Posting>('postings', invoice(ledger, { postingDate: '2024-02-25', original, ...more }));
    const yen = await post({ currency: 'JPY', amountMinor: 100_000 });
    expect(yen).toMatchObject({ amountMinor: 616_41, original: { rateDate: '2024-02-20' } });
    const typed = await post({ currency: 'USD', amountMinor: 1_000_00, rateE9: 1_250_000_000 });
    expect(typed).toMatchObject({ amountMinor: 800_00, original: { rateE9: 1_250_000_000, rateDate: null } });
    const own = await post({ currency: 'EUR', amountMinor: 5 });
    expect(own).toMatchObject({ amountMinor: 5, original: null });
  });

  it.each([
    [
      'no rate by then',
      { postingDate: '2024-02-01', original: { currency: 'USD', amountMinor: 1 } },
      'rates.none-for-date',
    ],
    [
      'two amounts',
      { amountMinor: 1, original: { currency: 'USD', amountMinor: 1 } },
      'posting.amount-twice',
    ],
    ['none', {}, 'posting.amount-missing'],
  ])('refuse %s', async (_case, more, code) => {
    expect((await member.post<Problem>('postings', invoice(ledger, more))).body.code).toBe(code);
  });
});

describe('lines in another currency', () => {
  const plan = (more: object) => externalLine(ledger, { currency: 'USD', ...more });

  it('are converted at the version’s plan rate, and priced anew in one step when it changes', async () => {
    const lines = `versions/${versionId}/lines`;
    const early = await member.post<Problem>(lines, plan({ foreignTotalMinor: 1 }));
    expect(early.body.code).toBe('rates.plan-rate-missing');
    expect((await setRates([{ currency: 'USD', rateE9: USD }])).status).toBe(200);
    const line = await member.create<BudgetLine>(lines, plan({ foreignTotalMinor: 12_000_00 }));
    expect(line).toMatchObject({
      currency: 'USD',
      foreignTotalMinor: 12_000_00,
      foreignMonthsMinor: twelve(1_000_00),
      // 12,000 / 1.0776, rounded once; what each month adds to the rounded running total.
      amountsMinor: [92799, 92799, 92798, 92799, 92799, 92799, 92799, 92798, 92799, 92799, 92799, 92799],
      totalMinor: 11_135_86,
    });
    const seats = await member.create<BudgetLine>(
      lines,
      plan({ quantityE4: 30_000, unitPriceMicro: 400_000_000 }),
    );
    expect(seats).toMatchObject({ foreignTotalMinor: 1_200_00, totalMinor: 111359 });
    const plain = await member.create<BudgetLine>(lines, externalLine(ledger, { totalMinor: 5 }));

    const basis = (await version()).version;
    const rates = (await setRates([{ currency: 'USD', rateE9: 1_250_000_000 }], basis)).body;
    const usd = { currency: 'USD', rateE9: 1_250_000_000, lineCount: 2, totalMinor: 9_600_00 + 960_00 };
    expect(rates).toMatchObject({ id: versionId, version: basis + 1, rates: [usd] });
    expect((await version()).totalMinor).toBe(9_600_00 + 960_00 + 5);
    const after = (await member.get<{ items: BudgetLine[] }>(lines)).body.items;
    expect(after.map(({ version: row }) => row)).toEqual([2, 2, 1]);
    expect(plain.currency).toBeNull();
    const stale = await setRates([], basis);
    expect([stale.status, stale.body.code]).toEqual([412, 'edit.stale']);
    expect((await setRates([])).body.code).toBe('rates.plan-rate-missing');
    expect((await setRates([{ currency: 'EUR', rateE9: 1 }])).body.code).toBe('rates.own-currency');
  });

  it('take foreign amounts only, lose them with the currency, and keep locked months in both', async () => {
    const lines = `versions/${versionId}/lines`;
    const line = await member.create<BudgetLine>(
      lines,
      plan({ foreignTotalMinor: 1_200_00, lockedMonths: 0 }),
    );
    const change = async (before: BudgetLine, body: object) =>
      (await member.patch<BudgetLine & Omit<Problem, 'status'>>(`lines/${before.id}`, before.version, body))
        .body;
    expect((await change(line, { totalMinor: 1 })).code).toBe('line.foreign-amounts');
    const locked = await change(line, { lockedMonths: 1 });
    const more = await change(locked, { foreignTotalMinor: 2_300_00 });
    expect(more.foreignMonthsMinor).toEqual([100_00, ...Array.from({ length: 11 }, () => 200_00)]);
    expect(more.amountsMinor.at(0)).toBe(80_00);
    const own = await change(more, { currency: null });
    expect(own).toMatchObject({ currency: null, foreignMonthsMinor: null, totalMinor: 2_300_00 });
    expect((await change(own, { foreignTotalMinor: 1 })).code).toBe('line.currency-missing');
  });

  it('a draft is priced at today’s rates on request: hours stay, what they cost follows', async () => {
    const lines = `versions/${versionId}/lines`;
    const hours = await member.create<BudgetLine>(lines, internalLine(ledger, { totalMinutes: 1_200 }));
    expect(hours.totalMinor).toBe(12 * 125_83);
    const rates = [{ ...RATES[0], rateMicro: 60_000_000 }];
    await member.patch(`staff-roles/${ledger.roleId}`, 1, { rates });
    const before = (await version()).totalMinor;
    const { body } = await member.post<Repriced>(`versions/${versionId}/reprice`, {});
    expect(body).toEqual({
      linesChanged: 1,
      totalBeforeMinor: before,
      totalMinor: before - hours.totalMinor + 20 * 60_00,
    });
    expect((await runCommand(server.storage, ['verify'])).code).toBe(0);
  });
});

describeWithFile('ecb_reference_rates_1999_2025.csv.gz')('the whole history of the ECB', () => {
  it('comes in at once', async () => {
    const other = await foundFurther(member, 'History');
    const { body } = await bring(
      other,
      new Uint8Array(gunzipSync(readRealFile('ecb_reference_rates_1999_2025.csv.gz'))),
    );
    expect(body).toMatchObject({ daysRead: 6_675, firstDate: '1999-01-04', lastDate: '2025-01-24' });
    expect(body.ratesNew).toBeGreaterThan(190_000);
    const { items } = (await other.get<{ items: ExchangeRate[] }>('exchange-rates?date=2024-02-19')).body;
    const rateOf = (currency: string) => items.find((rate) => rate.currency === currency);
    expect(rateOf('USD')).toMatchObject({ rateE9: USD, date: '2024-02-19' });
    expect(rateOf('JPY')?.rateE9).toBe(161_590_000_000);
    expect(rateOf('GBP')?.rateE9).toBe(854_480_000);
    expect(rateOf('HRK')?.date).toBe('2022-12-30');
  });
});
