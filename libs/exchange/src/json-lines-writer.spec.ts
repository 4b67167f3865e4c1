import { describe, expect, it } from 'vitest';
import type { CsvCell } from './csv-cell';
import { writeRowFile } from './row-file';

async function write(columns: string[], rows: CsvCell[][]): Promise<string> {
  const pages = async function* () {
    yield rows.map((cells) => ({ cells }));
  };
  let text = '';
  for await (const chunk of writeRowFile('jsonl', { name: 'rows', columns }, pages()))
    text += chunk as string;
  return text;
}

describe('JSON Lines', () => {
  it('one object a row: exact amounts as texts, whole numbers as numbers, empty as null', async () => {
    const text = await write(
      ['id', 'date', 'month', 'amount', 'rate', 'code', 'text', 'none'],
      [
        [
          { kind: 'integer', value: 7 },
          { kind: 'date', date: '2026-03-05' },
          { kind: 'month', month: '2026-03' },
          { kind: 'amount', minor: -9_007_199_254_740_991, exponent: 2 },
          { kind: 'decimal', scaled: 75_500_000, scale: 6 },
          { kind: 'text', text: '0010' },
          { kind: 'text', text: '=1+1 "ä"\n' },
          null,
        ],
      ],
    );
    expect(text).toBe(
      '{"id":7,"date":"2026-03-05","month":"2026-03","amount":"-90071992547409.91","rate":"75.5","code":"0010","text":"=1+1 \\"ä\\"\\n","none":null}\n',
    );
  });

  it('no row, no line', async () => {
    expect(await write(['id'], [])).toBe('');
  });
});
