import type { BudgetLine } from '@etat/contracts';
import { describe, expect, it } from 'vitest';
import { context, externalLine, savedLine } from './plan-line.fixture';
import { nextRequest, stateOf, type PlanRow } from './plan-row';
import { reduceRows, type RowAction } from './reduce-rows';

const run = (actions: RowAction[], rows: PlanRow[] = []) =>
  actions.reduce((current, action) => reduceRows(current, action, context), rows);
const only = (rows: PlanRow[]): PlanRow => {
  const [row] = rows;
  if (!row || rows.length !== 1) throw new Error(`one row expected, not ${rows.length}`);
  return row;
};
const stored = (changes: Partial<BudgetLine> = {}) => savedLine(externalLine(), changes);
const loaded = run([{ type: 'loaded', lines: [stored()] }]);
const key = 'line-1';

describe('saving', () => {
  it('shows an edit at once and sends one request at a time, in order', () => {
    const edited = only(run([{ type: 'edited', key, update: { totalMinor: 1200 } }], loaded));
    expect([edited.line.totalMinor, edited.line.amountsMinor[0], nextRequest(edited)]).toEqual([
      1200,
      100,
      'update',
    ]);
    const busy = only(
      run(
        [
          { type: 'sent', key, request: 'update' },
          { type: 'edited', key, update: { title: 'Listening' } },
        ],
        [edited],
      ),
    );
    expect([nextRequest(busy), stateOf(busy)]).toEqual([null, 'saving']);
    const answer = stored({ totalMinor: 1200, version: 2 });
    const answered = only(run([{ type: 'answered', key, line: answer }], [busy]));
    expect(answered.queue).toEqual([{ title: 'Listening' }]);
    expect([answered.line.title, answered.saved?.version, nextRequest(answered)]).toEqual([
      'Listening',
      2,
      'update',
    ]);
  });

  it('keeps what nobody answered, and drops what was refused with the next edit', () => {
    const edits: RowAction[] = [
      { type: 'edited', key, update: { totalMinor: 500 } },
      { type: 'sent', key, request: 'update' },
    ];
    const problem = { column: 'total' as const, message: 'no', isRefused: true };
    const refused = only(run([...edits, { type: 'failed', key, problem }], loaded));
    expect([stateOf(refused), nextRequest(refused), refused.line.totalMinor]).toEqual(['error', null, 500]);
    const again = only(run([{ type: 'edited', key, update: { title: 'New' } }], [refused]));
    expect([again.queue, again.line.totalMinor]).toEqual([[{ title: 'New' }], 0]);
    const lost = run([...edits, { type: 'failed', key, problem: { ...problem, isRefused: false } }], loaded);
    expect(nextRequest(only(run([{ type: 'retried', key }], lost)))).toBe('update');
  });

  it('a draft is sent as soon as it is complete and keeps its key and its edits', () => {
    const draft = run([{ type: 'added', key: 'd1', line: externalLine({ title: '' }) }]);
    expect([stateOf(only(draft)), nextRequest(only(draft))]).toEqual(['draft', null]);
    const named = run([{ type: 'edited', key: 'd1', update: { title: 'Agency' } }], draft);
    expect(nextRequest(only(named))).toBe('create');
    const created = only(
      run(
        [
          { type: 'sent', key: 'd1', request: 'create' },
          { type: 'edited', key: 'd1', update: { totalMinor: 100 } },
          { type: 'answered', key: 'd1', line: stored({ title: 'Agency' }) },
        ],
        named,
      ),
    );
    expect([created.key, created.saved?.id, created.line.totalMinor, nextRequest(created)]).toEqual([
      'd1',
      'line-1',
      100,
      'update',
    ]);
  });
});

describe('two people in one line', () => {
  const stale = run(
    [
      { type: 'edited', key, update: { totalMinor: 900 } },
      { type: 'sent', key, request: 'update' },
      { type: 'stale', key, current: stored({ version: 5, totalMinor: 700, title: 'Theirs' }) },
    ],
    loaded,
  );

  it('stops until somebody decides', () => {
    expect([stateOf(only(stale)), nextRequest(only(stale))]).toEqual(['stale', null]);
  });

  it('mine is sent again on top of theirs', () => {
    const row = only(run([{ type: 'resolved', key, keep: 'mine' }], stale));
    expect([row.saved?.version, row.line.title, row.line.totalMinor, nextRequest(row)]).toEqual([
      5,
      'Theirs',
      900,
      'update',
    ]);
  });

  it('theirs drops my edit', () => {
    const row = only(run([{ type: 'resolved', key, keep: 'theirs' }], stale));
    expect([row.line.totalMinor, row.queue, nextRequest(row)]).toEqual([700, [], null]);
  });
});

describe('loading again', () => {
  it('keeps drafts and rows with edits on their way', () => {
    const rows = run(
      [
        { type: 'edited', key, update: { title: 'Mine' } },
        { type: 'added', key: 'd1', line: externalLine() },
        { type: 'loaded', lines: [stored({ title: 'Stored' }), stored({ id: 'line-2' })] },
      ],
      loaded,
    );
    expect(rows.map((row) => [row.key, row.line.title])).toEqual([
      ['line-1', 'Mine'],
      ['line-2', 'Monitoring'],
      ['d1', 'Monitoring'],
    ]);
  });
});

describe('quantity and price', () => {
  it('wait for each other and are saved as a pair', () => {
    const half = only(run([{ type: 'edited', key, update: { quantityE4: 30_000 } }], loaded));
    expect([half.line.quantityE4, half.line.totalMinor, nextRequest(half)]).toEqual([30_000, 0, null]);
    const pair = only(run([{ type: 'edited', key, update: { unitPriceMicro: 980_000_000 } }], [half]));
    expect([pair.line.totalMinor, pair.held]).toEqual([2_940_00, null]);
    expect(pair.queue).toEqual([{ quantityE4: 30_000, unitPriceMicro: 980_000_000 }]);
  });

  it('keep the half that stays when the other is emptied, and its money', () => {
    const priced = stored({ quantityE4: 20_000, unitPriceMicro: 5_000_000, totalMinor: 1000 });
    const rows = run([
      { type: 'loaded', lines: [priced] },
      { type: 'edited', key, update: { quantityE4: null } },
    ]);
    expect(only(rows).queue).toEqual([{ quantityE4: null, unitPriceMicro: null }]);
    expect(only(rows).line).toMatchObject({ quantityE4: null, unitPriceMicro: 5_000_000, totalMinor: 1000 });
    const again = only(run([{ type: 'edited', key, update: { quantityE4: 40_000 } }], rows));
    expect(again.line.totalMinor).toBe(2000);
  });

  it('are forgotten for a typed total', () => {
    const rows = run(
      [
        { type: 'edited', key, update: { quantityE4: 30_000 } },
        { type: 'edited', key, update: { totalMinor: 500, quantityE4: null, unitPriceMicro: null } },
      ],
      loaded,
    );
    expect(only(rows).line).toMatchObject({ quantityE4: null, totalMinor: 500 });
  });
});
