import { Readable } from 'node:stream';
import type { CsvCell } from '@etat/exchange';
import { describe, expect, it } from 'vitest';
import type { ExportRow } from '../exporting/export-row';
import { compareRows } from './compare-rows';
import { readStoredRows, recordRows } from './stored-rows';

const text = (value: string): CsvCell => ({ kind: 'text', text: value });
const amount = (minor: number): CsvCell => ({ kind: 'amount', minor, exponent: 2 });

async function store(columns: string[], rows: CsvCell[][]) {
  const chunks: Uint8Array[] = [];
  const pages = async function* () {
    // One row a page: packed pages stand side by side in the file.
    for (const cells of rows) yield [{ cells, figure: 0 }];
  };
  const append = async (bytes: Uint8Array) => void chunks.push(bytes);
  for await (const _ of recordRows(pages(), columns, ['id'], append));
  return () => readStoredRows(Readable.from([Buffer.concat(chunks)]));
}

async function compare(
  before: Awaited<ReturnType<typeof store>>,
  after: Awaited<ReturnType<typeof store>>,
  rowCount = 1,
) {
  const found: ExportRow[] = [];
  for await (const page of compareRows({ rowCount, open: before }, { open: after })) found.push(...page);
  return found.map(({ cells }) =>
    cells.map((cell) => (cell?.kind === 'text' ? cell.text : cell?.kind === 'amount' ? cell.minor : null)),
  );
}

describe('compareRows', () => {
  const columns = ['id', 'title', 'amount'];
  const row = (id: string, title: string, minor: number) => [text(id), text(title), amount(minor)];

  it('finds what is new, changed and gone, by key and whatever the order', async () => {
    const before = await store(columns, [row('a', 'A', 1), row('b', 'B', 2), row('c', 'C\u2028\n\t', 3)]);
    const after = await store(columns, [row('c', 'C\u2028\n\t', 3), row('d', 'D', 4), row('a', 'A', 9)]);
    expect(await compare(before, after)).toEqual([
      ['new', null, 'd', 'D', 4],
      ['changed', 'amount', 'a', 'A', 9],
      ['was', 'amount', 'a', 'A', 1],
      ['gone', null, 'b', 'B', 2],
    ]);
    expect(await compare(after, after)).toEqual([]);
  });

  it('tells equal keys apart by their order', async () => {
    const before = await store(columns, [row('a', 'A', 1), row('a', 'B', 2)]);
    const after = await store(columns, [row('a', 'A', 1)]);
    expect(await compare(before, after)).toEqual([['gone', null, 'a', 'B', 2]]);
  });

  it('a column that a later release added changes no row', async () => {
    const before = await store(['id', 'amount'], [[text('a'), amount(1)]]);
    const after = await store(columns, [row('a', 'A', 1), row('b', 'B', 1)]);
    expect(await compare(before, after)).toEqual([['new', null, 'b', 'B', 1]]);
  });

  it('finds the same in several rounds, each row once', async () => {
    const rows = Array.from({ length: 50 }, (_, at) => row(String(at), 'T', at));
    const before = await store(columns, rows);
    const after = await store(columns, [
      ...rows.slice(10, 49),
      row('49', 'T', 0),
      ...Array.from({ length: 5 }, (_, at) => row(`n${at}`, 'N', 1)),
    ]);
    const inOne = await compare(before, after, 1);
    const inMany = await compare(before, after, 1_000_000);
    expect(inOne).toHaveLength(5 + 2 + 10);
    const sorted = (found: unknown[]) => found.map((line) => JSON.stringify(line)).sort();
    expect(sorted(inMany)).toEqual(sorted(inOne));
  });
});
