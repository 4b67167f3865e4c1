import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeWorkbook } from '@etat/exchange/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLedger } from '../support/ledger';
import { runCommand, TestServer } from '../support/server';
import { foundFirst, type Member } from '../support/tenant';

let server: TestServer;
let member: Member;
let folder: string;
const SLUG = 'first-gmbh';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'etat-commands-'));
  server = await TestServer.start({ env: { ETAT_CHECK_RESPONSES: 'true', ETAT_LOG_LEVEL: 'error' } });
  member = await foundFirst(server);
  await createLedger(member);
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await server.stop();
});

const run = (...args: string[]) => runCommand(server.storage, args);
const write = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const countPostings = async () => (await member.get<{ items: unknown[] }>('postings')).body.items.length;
const ROWS = 'Tag;KSt;Art;Plan;Ist\n05.01.2026;4100;AGE;1,00;10,50\n06.01.2026;4100;AGE;1,00;20,00\n';
const MAPPED = ['--map', 'costCentre=KSt', '--map', 'category=Art', '--map', 'amount=5'];

describe('etat import', { timeout: 90_000 }, () => {
  it('shows what would happen, then does it beside a running server, and a second time nothing', async () => {
    const path = write('actuals.csv', ROWS);
    const args = ['import', path, '--organisation', SLUG, '--kind', 'actuals', ...MAPPED];
    const dry = await run(...args, '--dry-run');
    expect([dry.code, dry.output]).toEqual([0, dry.output]);
    expect(dry.output).toMatch(/rows good +2: 2 new/);
    expect(dry.output).toMatch(/control total +30\.50 EUR/);
    expect(dry.output).toContain('nothing was imported');
    expect(await countPostings()).toBe(0);

    const [done] = await Promise.all([
      run(...args),
      ...Array.from({ length: 20 }, (_, index) => member.create('vendors', { name: `Vendor ${index}` })),
    ]);
    expect([done?.code, done?.output]).toEqual([0, done?.output]);
    expect(done?.output).toContain('Imported 2 rows.');
    expect(await countPostings()).toBe(2);
    expect((await run(...args)).output).toContain('Imported 0 rows.');
    expect(await countPostings()).toBe(2);
    expect((await run('verify')).code).toBe(0);
  });

  it('reads the sheet of a workbook that it is told to', async () => {
    const head = ['Datum', 'Kostenstelle', 'Kostenart', 'Betrag'];
    const rows = (amount: number) => [head, [{ serial: 45_300 }, '4100', 'AGE', amount]];
    const path = write(
      'book.xlsx',
      writeWorkbook({
        sheets: [
          { name: 'Januar', rows: rows(1) },
          { name: 'Februar', rows: rows(2.5) },
        ],
      }),
    );
    const args = ['import', path, '--organisation', SLUG, '--kind', 'actuals', '--dry-run'];
    expect((await run(...args)).output).toMatch(/workbook, sheet "Januar", headings in line 1/);
    expect((await run(...args, '--sheet', 'Februar')).output).toMatch(/control total +2\.50 EUR/);
    const unknown = await run(...args, '--sheet', 'März');
    expect([unknown.code, unknown.output]).toEqual([2, unknown.output]);
    expect(unknown.output).toContain('Sheets: "Januar", "Februar".');
    const text = await run('import', write('text.csv', ROWS), ...args.slice(2), '--sheet', 'Januar');
    expect([text.code, text.output]).toEqual([2, text.output]);
  });

  it('ends with 1 and imports nothing when a row is bad, unless told to skip it', async () => {
    const path = write('bad.csv', `${ROWS.replaceAll('2026', '2025')}07.01.2025;4711;AGE;1,00;5,00\n`);
    const args = ['import', path, '--organisation', SLUG, '--kind', 'actuals', ...MAPPED];
    const before = await countPostings();
    const refused = await run(...args);
    expect(refused.code).toBe(1);
    expect(refused.output).toMatch(/line 4, KSt: "4711" There is no cost centre/);
    expect(await countPostings()).toBe(before);
    expect((await run(...args, '--skip-bad-rows')).code).toBe(0);
    expect(await countPostings()).toBe(before + 2);
    const { body } = await member.get<{ items: { state: string }[] }>('imports');
    expect(body.items.every(({ state }) => state === 'imported')).toBe(true);
  });

  it('takes everything from the command line: dialect, filter, defaults, version, KPI', async () => {
    await member.create('versions', { fiscalYear: 2026, name: 'BU 2026' });
    const kpi = { unit: 'number', direction: 'up', aggregation: 'sum', stage: 'outflow' };
    await member.create('kpis', { code: 'LEADS', name: 'Leads', ...kpi });
    const lines = write('plan.txt', 'export of today\nname|year|amount\nAds|2026|1.200\nAds|2025|900\n');
    const plan = await run(
      ...['import', lines, '--organisation', SLUG, '--kind', 'budget-lines', '--version', 'BU 2026'],
      ...['--delimiter', 'pipe', '--decimal', ',', '--header-line', '2', '--encoding', 'utf-8'],
      ...['--filter', 'year=2026', '--map', 'title=name', '--map', 'amount=amount'],
      ...['--cost-centre', '4100', '--category', 'AGE', '--initiative', 'LI', '--vendor', 'Studio'],
    );
    expect([plan.code, plan.output]).toEqual([0, plan.output]);
    expect(plan.output).toMatch(/control total +1200\.00 EUR/);
    const values = write('leads.csv', 'week,n\n2026-01-05,3\n2026-01-12,4\n');
    const leads = await run(
      ...['import', values, '--organisation', SLUG, '--kind', 'kpi-values', '--kpi', 'LEADS'],
      ...['--map', 'date=week', '--map', 'value=n', '--as', 'ada@example.org'],
    );
    expect([leads.code, leads.output]).toEqual([0, leads.output]);
    const exported = await run('export', 'kpi-values', '--organisation', SLUG);
    expect(exported).toEqual({ code: 0, output: 'kpi,month,value,target,note\r\nLEADS,2026-01,7,,\r\n' });
  });

  it.each([
    ['a kind that is none', ['--organisation', SLUG, '--kind', 'wages'], 2, /--kind is one of actuals/],
    [
      'a field that is none',
      ['--organisation', SLUG, '--kind', 'actuals', '--map', 'x=5'],
      2,
      /no field "x"/,
    ],
    [
      'a column that is none',
      ['--organisation', SLUG, '--kind', 'actuals', '--map', 'amount=x'],
      2,
      /1 "Tag"/,
    ],
    [
      'a code that is none',
      ['--organisation', SLUG, '--kind', 'actuals', '--category', 'x'],
      2,
      /--category/,
    ],
    ['no organisation', ['--kind', 'actuals'], 2, /--organisation/],
    [
      'another organisation',
      ['--organisation', 'nobody', '--kind', 'actuals'],
      1,
      /no organisation "nobody"/,
    ],
    ['too little', ['--organisation', SLUG, '--kind', 'actuals'], 1, /import\.category-missing/],
  ])('%s is said in a sentence', async (_name, args, code, sentence) => {
    const answer = await run('import', write('wrong.csv', ROWS), ...args);
    expect([answer.code, answer.output]).toEqual([code, expect.stringMatching(sentence)]);
  });
});

describe('etat export', { timeout: 90_000 }, () => {
  it('writes a file that comes back without a change', async () => {
    const path = join(folder, 'out.csv');
    const out = await run(
      'export',
      'actuals',
      '--organisation',
      SLUG,
      '--profile',
      'german-excel',
      '--out',
      path,
    );
    expect(out.code).toBe(0);
    expect(readFileSync(path, 'utf8')).toMatch(/^\uFEFFposting_id;/);
    const back = await run('import', path, '--organisation', SLUG, '--kind', 'actuals');
    expect([back.code, back.output]).toEqual([
      0,
      expect.stringMatching(/: 0 new, 0 changed, [1-9]\d* unchanged/),
    ]);
    const report = await run('export', 'plan-actual', '--organisation', SLUG, '--fiscal-year', '2026');
    expect(report.output).toMatch(/total,,total,to-date,/);
  });

  it.each([
    ['wages', [], /There is no export "wages"/],
    ['budget-lines', [], /--version/],
    ['actuals', ['--from', 'May'], /^--from: Write a month as YYYY-MM/m],
  ])('%s is wrong use', async (what, args, sentence) => {
    const answer = await run('export', what, '--organisation', SLUG, ...args);
    expect([answer.code, answer.output]).toEqual([2, expect.stringMatching(sentence)]);
  });
});
