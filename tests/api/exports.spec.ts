import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { importFile, preview } from '../support/file-import';
import {
  createLedger,
  externalLine,
  internalLine,
  invoice,
  type Ledger,
  workedHours,
} from '../support/ledger';
import { TestServer } from '../support/server';
import { foundFirst, foundFurther, type Member } from '../support/tenant';

let server: TestServer;
let founder: Member;
let count = 0;
let ledger: Ledger;
let member: Member;
beforeAll(async () => {
  server = await TestServer.start({ env: { ETAT_CHECK_RESPONSES: 'true', ETAT_LOG_LEVEL: 'error' } });
  founder = await foundFirst(server);
});
afterAll(() => server.stop());
beforeEach(async () => {
  count += 1;
  member = await foundFurther(founder, `Exports ${count}`);
  ledger = await createLedger(member);
});

const PROFILES = ['rfc4180', 'german-excel'] as const;
const DANGEROUS = '=HYPERLINK("http://example.org";"click")';

async function download(by: Member, path: string): Promise<{ text: string; headers: Headers }> {
  const response = await by.http.fetch('GET', by.path(`exports/${path}`));
  // The decoder of `text()` would swallow the byte order mark.
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());
  if (response.status !== 200) throw new Error(`The export answered ${response.status}: ${text}`);
  return { text, headers: response.headers };
}
const createVersion = async () =>
  (await member.create('versions', { fiscalYear: 2026, name: 'BU für 2026' })).id;
const exportEvents = async () => {
  const { body } = await member.get<{ items: { action: string; after: Record<string, unknown> }[] }>(
    'audit-events',
  );
  return body.items.filter(({ action }) => action === 'export.downloaded').map(({ after }) => after);
};

async function bookSome(): Promise<void> {
  const vendor = { vendorId: ledger.vendorId, document: 'R-1' };
  await member.create('postings', invoice(ledger, { amountMinor: -123_456, text: DANGEROUS, ...vendor }));
  await member.create('postings', invoice(ledger, { amountMinor: 10, text: 'Köln; "quoted",\nnext line' }));
  await member.create('postings', workedHours(ledger, { minutes: 20, postingDate: '2026-07-31' }));
  const reversed = await member.create('postings', invoice(ledger, { amountMinor: 777, text: "'s Markt" }));
  await member.create(`postings/${reversed.id}/reversal`, { reason: 'twice' });
}

async function planSome(): Promise<string> {
  const versionId = await createVersion();
  const lines = `versions/${versionId}/lines`;
  const months = (value: number) => Array.from({ length: 12 }, (_, index) => value * (index - 3));
  await member.create(lines, externalLine(ledger, { title: DANGEROUS, totalMinor: 100_001, note: '-1' }));
  await member.create(lines, externalLine(ledger, { phasing: 'manual', amountsMinor: months(7) }));
  await member.create(lines, externalLine(ledger, { quantityE4: 15_000, unitPriceMicro: 333_333 }));
  await member.create(lines, externalLine(ledger, { title: 'Zero', totalMinor: 0 }));
  await member.create(lines, internalLine(ledger, { totalMinutes: 1_000 }));
  const minutes = Array.from({ length: 12 }, (_, index) => index * 7);
  await member.create(lines, internalLine(ledger, { phasing: 'manual', minutes }));
  return versionId;
}

describe('actuals', () => {
  it('go out as RFC 4180 and as German Excel, guarded against formulas, and on record', async () => {
    await bookSome();
    const { text, headers } = await download(member, 'actuals?fromMonth=2026-03&toMonth=2026-07');
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('content-disposition')).toBe('attachment; filename="actuals-2026-03-2026-07.csv"');
    const lines = text.split('\r\n');
    expect(lines[0]).toBe(
      'posting_id,posting_date,service_month,kind,cost_centre,category,initiative,vendor,role,hours,rate,amount,currency,document,text,order,final_invoice,foreign_currency,foreign_amount,exchange_rate,rate_date',
    );
    expect(lines[1]).toMatch(
      /^\d+,2026-03-05,2026-03,external,4100,AGE,LI,Studio,,,,-1234\.56,EUR,R-1,"'=HYPERLINK\(""http/,
    );
    expect(lines[3]).toMatch(
      /^\d+,2026-07-31,2026-07,internal,4100,STD,LI,,RED,0\.3333,80,26\.67,EUR,,,,,,,,$/,
    );
    const german = await download(member, 'actuals?profile=german-excel&toMonth=2026-06');
    expect(german.text.startsWith('\uFEFFposting_id;posting_date;')).toBe(true);
    expect(german.text).toMatch(
      /;05\.03\.2026;03\.2026;external;4100;AGE;LI;Studio;;;;-1234,56;EUR;R-1;"'=HYPER/,
    );
    expect(await exportEvents()).toMatchObject([
      { file: 'actuals', rows: 4, controlTotal: -123_446 },
      { file: 'actuals', rows: 5, controlTotal: -120_779, query: { fromMonth: '2026-03' } },
    ]);
  });

  it.each(PROFILES)('come back as %s without a change', async (profile) => {
    await bookSome();
    const { text } = await download(member, `actuals?profile=${profile}`);
    const { shown, done } = await importFile(member, 'actuals', text);
    expect(shown).toMatchObject({ rowsRead: 5, rowsUnchanged: 5, rowsNew: 0, rowsBad: 0, leftOutCount: 0 });
    expect(done.import.rowsImported).toBe(0);
    expect((await download(member, `actuals?profile=${profile}`)).text).toBe(text);
  });

  it('that were edited in the file are refused: postings never change', async () => {
    await bookSome();
    const { text } = await download(member, 'actuals');
    const edited = await preview(member, 'actuals', text.replace('-1234.56', '-1234.57'));
    expect(edited.preview).toMatchObject({
      rowsUnchanged: 4,
      badRows: [{ line: 2, code: 'import.posting-differs' }],
    });
  });

  it('come into another organisation as new ones, and then not again', async () => {
    await bookSome();
    const { text } = await download(member, 'actuals');
    const other = await foundFurther(founder, `Copy ${count}`);
    await createLedger(other);
    const first = await importFile(other, 'actuals', text);
    expect(first.shown).toMatchObject({ rowsNew: 5, controlTotal: -120_779 });
    expect((await importFile(other, 'actuals', text)).shown).toMatchObject({ rowsNew: 0, rowsUnchanged: 5 });
  });
});

describe('budget lines', () => {
  it.each(PROFILES)('come back as %s without a change', async (profile) => {
    const versionId = await planSome();
    const path = `budget-lines?profile=${profile}&versionId=${versionId}`;
    const { text, headers } = await download(member, path);
    expect(headers.get('content-disposition')).toBe(
      'attachment; filename="budget-lines-2026-bu-fuer-2026.csv"',
    );
    const { shown } = await importFile(member, 'budget-lines', text, { budgetVersionId: versionId });
    expect(shown).toMatchObject({ rowsRead: 6, rowsUnchanged: 6, rowsNew: 0, rowsChanged: 0, rowsBad: 0 });
    expect((await download(member, path)).text).toBe(text);
  });

  it('edited in a spreadsheet change the draft: what was typed wins', async () => {
    const versionId = await planSome();
    const { text } = await download(member, `budget-lines?versionId=${versionId}`);
    const rows = text.split('\r\n').map((row) => row.split(','));
    const edit = (line: number, column: number, from: string, to: string) => {
      const row = rows[line];
      expect(row?.[column]).toBe(from);
      row?.splice(column, 1, to);
    };
    edit(2, 14, '-0.21', '1.00'); // m01 of the manual line,
    edit(2, 12, '2.10', '3.31'); // and its amount
    edit(4, 12, '0.00', '120.00'); // the amount of an even line
    edit(5, 8, '16.6667', '20'); // the hours of the year
    const file = rows.map((row) => row.join(',')).join('\r\n');
    const { shown } = await importFile(member, 'budget-lines', file, { budgetVersionId: versionId });
    expect(shown).toMatchObject({ rowsChanged: 3, rowsUnchanged: 3, rowsNew: 0, rowsBad: 0 });
    const { body } = await member.get<{ items: object[] }>(`versions/${versionId}/lines`);
    expect(body.items).toMatchObject([
      { totalMinor: 100_001, version: 1 },
      { phasing: 'manual', totalMinor: 7 * 30 + 121, version: 2 },
      { version: 1 },
      { phasing: 'even', totalMinor: 12_000, amountsMinor: Array.from({ length: 12 }, () => 1_000) },
      { phasing: 'even', totalMinutes: 1_200, totalMinor: 6 * 12_583 + 6 * 13_333 },
      { version: 1 },
    ]);
    const again = await preview(member, 'budget-lines', file, { budgetVersionId: versionId });
    // The amount beside the new hours was left as it was; now it is not theirs any more.
    expect(again.preview).toMatchObject({ rowsUnchanged: 5, rowsChanged: 0 });
    expect(again.preview?.badRows).toMatchObject([{ line: 6, code: 'import.hours-cost-differs' }]);

    const alone = preview(member, 'budget-lines', file.replace('3.31', '4.00'), {
      budgetVersionId: versionId,
    });
    expect((await alone).preview?.badRows[0]).toMatchObject({ line: 3, code: 'import.months-differ' });
  });
});

describe('reports and KPIs', () => {
  it('the plan/actual report holds what the screen shows, to the cent', async () => {
    const versionId = await planSome();
    await bookSome();
    const query = `fiscalYear=2026&dimension=category&through=2026-07&versionId=${versionId}`;
    const { body } = await member.get<{
      rows: {
        code: string;
        figures: { planMinor: number[]; actualToDateMinor: number; forecastMinor: number };
      }[];
      total: { actualToDateMinor: number; planYearMinor: number };
    }>(`reports/plan-actual?${query}`);
    const { text } = await download(member, `plan-actual?${query}`);
    const rows = text
      .trimEnd()
      .split('\r\n')
      .slice(1)
      .map((row) => row.split(','));
    expect(rows).toHaveLength((body.rows.length + 1) * 14);
    const cell = (code: string, period: string, column: number) =>
      Math.round(Number(rows.find((row) => row[1] === code && row[3] === period)?.[column]) * 100);
    for (const { code, figures } of body.rows) {
      expect(cell(code, '2026-02', 4)).toBe(figures.planMinor[1]);
      expect(cell(code, 'to-date', 5)).toBe(figures.actualToDateMinor);
      expect(cell(code, 'year', 9)).toBe(figures.forecastMinor);
    }
    expect(cell('', 'to-date', 5)).toBe(body.total.actualToDateMinor);
    expect(await exportEvents()).toMatchObject([
      { file: 'report', controlTotal: body.total.actualToDateMinor },
    ]);
  });

  it.each(PROFILES)('KPI values come back as %s without a change', async (profile) => {
    const kpi = { unit: 'percent', direction: 'up', aggregation: 'last', stage: 'outflow' };
    const { id } = await member.create('kpis', { code: 'ENG', name: 'Engagement', ...kpi });
    const cells = { expectedE4: null };
    await member.put(`kpis/${id}/values`, {
      values: [
        { month: '2026-01', valueE4: -12_345, note: '+1', ...cells },
        { month: '2026-02', valueE4: 0, ...cells },
      ],
      targets: [{ month: '2026-03', valueE4: 140_000, ...cells }],
    });
    const { text } = await download(member, `kpi-values?profile=${profile}`);
    if (profile === 'rfc4180')
      expect(text).toBe(
        "kpi,month,value,target,note\r\nENG,2026-01,-1.2345,,'+1\r\nENG,2026-02,0,,\r\nENG,2026-03,,14,\r\n",
      );
    const { shown } = await importFile(member, 'kpi-values', text);
    expect(shown).toMatchObject({ rowsRead: 3, rowsUnchanged: 3, rowsNew: 0, rowsChanged: 0, rowsBad: 0 });
  });
});
