import { execFileSync, spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { once } from 'node:events';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { setUp, startServer } from './bench-server.mjs';

const ROWS = Number(process.env.ETAT_BENCH_ROWS ?? 1_000_000);
const PORT = 39_473;
const BAR = { importRatio: 3.5, exportRatio: 2, saveMs: 300, memoryMb: 400 };
/** A second person saves one cell, then looks at it for a moment. */
const PAUSE_BETWEEN_SAVES_MS = 100;
const POLL_MS = 100;
const COLUMNS = [
  'document',
  'posting_date',
  'cost_centre',
  'category',
  'initiative',
  'vendor',
  'amount',
  'service_month',
  'text',
];

const round = (value) => Math.round(value * 100) / 100;
const percentile = (values, share) => [...values].sort((a, b) => a - b)[Math.floor(values.length * share)];
const pad = (number, digits) => String(number).padStart(digits, '0');

/** 24 months, 60 initiatives in a cost centre each, 50 categories, 100 vendors; every document is another one. */
function toRow(at) {
  const initiative = at % 60;
  const month = `${2024 + (Math.floor(at / 60) % 2)}-${pad((Math.floor(at / 120) % 12) + 1, 2)}`;
  return [
    `D-${pad(at, 8)}`,
    `${month}-${pad((at % 28) + 1, 2)}`,
    `K${initiative % 20}`,
    `A${(initiative * 7 + (at % 8)) % 50}`,
    `I${initiative}`,
    `Vendor ${(initiative * 3 + (at % 2)) % 100}`,
    `${1 + ((at * 7919) % 100_000)}.${pad((at * 31) % 100, 2)}`,
    month,
    `Invoice ${at} of ${month}`,
  ].join(',');
}

async function generate(path) {
  const target = createWriteStream(path);
  target.write(`${COLUMNS.join(',')}\r\n`);
  for (let from = 0; from < ROWS; from += 10_000) {
    const rows = Array.from({ length: Math.min(10_000, ROWS - from) }, (_, at) => `${toRow(from + at)}\r\n`);
    if (!target.write(rows.join(''))) await once(target, 'drain');
  }
  target.end();
  await once(target, 'finish');
}

/** What the `sqlite3` shell takes for the same, seconds; null where it is not installed. */
function timeShell(folder, csv) {
  if (spawnSync('sqlite3', ['--version']).error) {
    console.error('sqlite3 is not installed, so the ratios are left out (Debian package sqlite3).');
    return null;
  }
  const database = join(folder, 'shell.sqlite');
  const types = COLUMNS.map((name) => `${name} ${name === 'amount' ? 'NUMERIC' : 'TEXT'}`);
  execFileSync('sqlite3', [database, `CREATE TABLE t (${types.join(', ')}, UNIQUE (document))`]);
  const seconds = (run) => {
    const began = performance.now();
    run();
    return (performance.now() - began) / 1000;
  };
  const importing = seconds(() =>
    execFileSync('sqlite3', [database, '.mode csv', `.import --skip 1 ${csv} t`]),
  );
  const exporting = seconds(() =>
    execFileSync('sqlite3', [
      '-csv',
      '-header',
      database,
      `.output ${join(folder, 'shell.csv')}`,
      'SELECT * FROM t',
    ]),
  );
  return { importing, exporting };
}

async function fillMasterData(send, { path, rootCostCentreId }) {
  const createMany = (count, name, toBody) =>
    Promise.all(
      Array.from({ length: count }, async (_, at) => (await send('POST', `${path}/${name}`, toBody(at))).id),
    );
  const named = (letter) => (at) => ({ code: `${letter}${at}`, name: `${letter} ${at}` });
  const centres = await createMany(20, 'cost-centres', (at) => ({
    ...named('K')(at),
    parentId: rootCostCentreId,
  }));
  const categories = await createMany(50, 'categories', (at) => ({ ...named('A')(at), kind: 'external' }));
  await createMany(60, 'initiatives', (at) => ({ ...named('I')(at), costCentreId: centres[at % 20] }));
  await createMany(100, 'vendors', (at) => ({ name: `Vendor ${at}` }));
  const version = await send('POST', `${path}/versions`, { fiscalYear: 2026, name: 'BU 2026' });
  return send('POST', `${path}/versions/${version.id}/lines`, {
    kind: 'external',
    title: 'Line',
    costCentreId: centres[0],
    categoryId: categories[0],
    totalMinor: 0,
  });
}

/** Saves one cell again and again until told to stop; how long each save took, ms. */
function keepSaving(send, path, line) {
  const took = [];
  let failures = 0;
  let isOver = false;
  const running = (async () => {
    for (let version = line.version, at = 1; !isOver; at += 1) {
      const began = performance.now();
      try {
        const saved = await send(
          'PATCH',
          `${path}/lines/${line.id}`,
          { totalMinor: at * 100 },
          {
            headers: { 'if-match': `"${version}"` },
          },
        );
        ({ version } = saved);
        took.push(performance.now() - began);
      } catch (error) {
        failures += 1;
        console.error(error.message);
      }
      await sleep(PAUSE_BETWEEN_SAVES_MS);
    }
  })();
  return async () => {
    isOver = true;
    await running;
    return { took, failures };
  };
}

async function importFile(send, path, csv) {
  const steps = {};
  const step = async (name, run) => {
    const began = performance.now();
    const result = await run();
    steps[name] = (performance.now() - began) / 1000;
    return result;
  };
  const uploaded = await step('upload', () =>
    send('POST', `${path}/imports?kind=actuals&fileName=bench.csv`, createReadStream(csv), {
      contentType: 'application/octet-stream',
    }),
  );
  const { id } = uploaded.import;
  const shown = await step('preview', () => send('PUT', `${path}/imports/${id}/settings`, uploaded.settings));
  if (shown.preview?.rowsNew !== ROWS)
    throw new Error(`The preview is not what was sent: ${JSON.stringify(shown).slice(0, 800)}`);
  const done = await step('publish', async () => {
    let answer = await send('POST', `${path}/imports/${id}/confirm`, {});
    for (; answer.import.state === 'publishing'; answer = await send('GET', `${path}/imports/${id}`))
      await sleep(POLL_MS);
    return answer;
  });
  if (done.import.rowsImported !== ROWS) throw new Error(`Imported ${done.import.rowsImported} rows.`);
  return steps;
}

async function exportFile(send, path, target) {
  const began = performance.now();
  const answer = await send('GET', `${path}/exports/actuals?profile=rfc4180`);
  const file = createWriteStream(target);
  for await (const chunk of Readable.fromWeb(answer.body)) if (!file.write(chunk)) await once(file, 'drain');
  file.end();
  await once(file, 'finish');
  return (performance.now() - began) / 1000;
}

/** A file of actuals in and out again, on Linux; ratios are taken against the `sqlite3` shell in the same run. */
export async function* measure(root) {
  const folder = mkdtempSync(join(tmpdir(), 'etat-bench-'));
  const csv = join(folder, 'actuals.csv');
  await generate(csv);
  const shell = timeShell(folder, csv);
  const server = await startServer(root, join(folder, 'data'), PORT);
  const memory = server.watchMemory();
  const figure = (name, value, unit, bar = null) => ({
    name: `exchange.${name}`,
    value: round(value),
    unit,
    bar,
    rows: ROWS,
    load: round(loadavg()[0]),
  });
  try {
    const send = server.client();
    const books = await setUp(server, send);
    const line = await fillMasterData(send, books);
    const stopSaving = keepSaving(send, books.path, line);
    const steps = await importFile(send, books.path, csv);
    const { took, failures } = await stopSaving();
    const whole = Object.values(steps).reduce((sum, seconds) => sum + seconds, 0);
    for (const [name, seconds] of Object.entries(steps)) yield figure(name, seconds, 's');
    yield figure('import', whole, 's, upload to published');
    if (shell)
      yield figure(
        'import-ratio',
        whole / shell.importing,
        `x the shell's ${round(shell.importing)} s`,
        BAR.importRatio,
      );
    yield figure(
      'save',
      percentile(took, 0.95),
      `ms to save a cell meanwhile, p95 of ${took.length}`,
      BAR.saveMs,
    );
    yield figure('save-failures', failures, 'saves that failed', 0);
    yield figure('import-memory', memory.mostMb(), 'MB resident, most', BAR.memoryMb);
    const out = join(folder, 'out.csv');
    const exporting = await exportFile(send, books.path, out);
    yield figure('export', exporting, `s for ${Math.round(statSync(out).size / 1e6)} MB`);
    if (shell)
      yield figure(
        'export-ratio',
        exporting / shell.exporting,
        `x the shell's ${round(shell.exporting)} s`,
        BAR.exportRatio,
      );
    yield figure('memory', memory.mostMb(), 'MB resident, most', BAR.memoryMb);
  } finally {
    memory.stop();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
