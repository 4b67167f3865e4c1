import type { BudgetLine, LineBatchResult, LineOperation } from '@etat/contracts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OfflineError } from '../../../platform/http';
import { context, externalLine, internalLine, savedLine } from '../model/plan-line.fixture';
import { applyOrKeep, rebaseQueue } from '../model/rebase-queue';
import { fromSaved, stateOf } from '../model/plan-row';
import { toOutbox } from './plan-outbox';
import { PlanSaver } from './plan-saver';
import { PlanStore } from './plan-store';
import { restoreLine } from './restore-line';
import { toCellEdits } from './to-operations';

const months = (...values: number[]) => [...values, ...new Array<number>(12 - values.length).fill(0)];
const line = (id: string, changes: Partial<BudgetLine> = {}) =>
  savedLine(externalLine({ title: id }), { id, ...changes });
const storeOf = (...lines: BudgetLine[]) => new PlanStore(lines.map(fromSaved), context);
const titles = (store: PlanStore) =>
  store
    .getRows()
    .filter(({ isRemoved }) => !isRemoved)
    .map(({ line: { title } }) => title)
    .join('');

describe('two people in one line', () => {
  it('an edit of one month leaves the others as the other person wrote them', () => {
    const from = externalLine({ amountsMinor: months(100, 100, 100) });
    const to = externalLine({ amountsMinor: months(100, 100, 700) });
    const [rebased] = rebaseQueue([{ amountsMinor: from.amountsMinor.with(1, 999) }], from, to, context);
    expect(rebased?.amountsMinor).toEqual(months(100, 999, 700));
    expect(toCellEdits(from, { amountsMinor: from.amountsMinor.with(1, 999) })).toEqual([
      { cell: 'amountsMinor.1', expected: 100, value: 999 },
    ]);
  });
});

describe('taking back', () => {
  it.each([
    ['an even total', externalLine(), { totalMinor: 1_200 }],
    ['a price', externalLine(), { quantityE4: 20_000, unitPriceMicro: 5_000_000 }],
    ['months', externalLine(), { amountsMinor: months(1, 2, 3) }],
    ['hours', internalLine(), { totalMinutes: 600 }],
    ['months of hours', internalLine(), { minutes: months(60) }],
    ['words', externalLine(), { title: 'Other', initiativeId: 'i', vendorId: 'v' }],
  ])('%s leads back to the line before, and forward again', (_name, before, update) => {
    const after = applyOrKeep(before, update, context);
    const undone = restoreLine(after, before).reduce(
      (state, each) => applyOrKeep(state, each, context),
      after,
    );
    const strip = ({ formulas: _, ...rest }: typeof before) => rest;
    expect(strip(undone)).toEqual(strip(before));
    const redone = restoreLine(undone, after).reduce(
      (state, each) => applyOrKeep(state, each, context),
      undone,
    );
    expect(strip(redone)).toEqual(strip(after));
  });

  it('brings several deleted lines back to their places, and takes fifty steps', () => {
    const store = storeOf(line('a'), line('b'), line('c'));
    store.perform([
      { type: 'deleting', key: 'a' },
      { type: 'deleting', key: 'b' },
    ]);
    store.dispatch({
      type: 'many',
      actions: [
        { type: 'sent', key: 'a', request: 'delete' },
        { type: 'removed', key: 'a' },
      ],
    });
    expect(titles(store)).toBe('c');
    store.undo();
    expect(titles(store)).toBe('abc');
    store.redo();
    expect(titles(store)).toBe('c');
    for (let step = 0; step < 60; step += 1)
      store.perform([{ type: 'edited', key: 'c', update: { title: `t${step}` } }]);
    let steps = 0;
    for (; store.canUndo; steps += 1) store.undo();
    expect([steps, titles(store)]).toEqual([50, 't9']);
  });

  it('moves lines back', () => {
    const store = storeOf(line('a'), line('b'), line('c'));
    store.perform([{ type: 'moved', keys: ['c'], afterKey: null }]);
    expect(titles(store)).toBe('cab');
    store.undo();
    expect(titles(store)).toBe('abc');
  });
});

describe('the way to the server', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  const problem = { column: null, message: 'no', isRefused: true };
  function open(answer: (operations: LineOperation[]) => LineBatchResult, ...lines: BudgetLine[]) {
    const store = storeOf(...lines);
    const sent: LineOperation[][] = [];
    const saver = new PlanSaver(
      store,
      {
        send: async (operations) => {
          sent.push(operations);
          return answer(operations);
        },
        toProblem: () => ({ ...problem, isRefused: false }),
        toRefusal: () => problem,
      },
      () => undefined,
    );
    return { store, saver, sent };
  }
  const done = (operations: LineOperation[], saved: BudgetLine): LineBatchResult => ({
    isApplied: true,
    results: operations.map(({ op, id }) => ({
      op,
      id,
      outcome: 'done',
      line: saved,
      cells: [],
      problem: null,
    })),
  });

  it('sends what was typed together as one batch of cells, and is quiet afterwards', async () => {
    const { store, sent } = open((operations) => done(operations, line('a', { version: 2 })), line('a'));
    store.perform([{ type: 'edited', key: 'a', update: { amountsMinor: months(100) } }]);
    store.perform([{ type: 'edited', key: 'a', update: { amountsMinor: months(100, 200) } }]);
    await vi.runAllTimersAsync();
    expect(sent).toHaveLength(1);
    expect(
      sent[0]?.map((each) => (each.op === 'update' ? each.cells.map(({ cell }) => cell) : each.op)),
    ).toEqual([['amountsMinor.0'], ['amountsMinor.1']]);
    expect(store.getRows().map(stateOf)).toEqual(['saved']);
  });

  it('expects of a currency and an amount in it what the server holds between the two', async () => {
    const euros = line('a');
    const dollars = { currency: 'USD', totalMinor: 100_000, foreignTotalMinor: 110_000 };
    const { store, sent } = open(
      (operations) => done(operations, line('a', { version: 2, ...dollars })),
      euros,
    );
    store.setContext({ ...context, planRates: new Map([['USD', 1_100_000_000]]) });
    store.perform([
      { type: 'edited', key: 'a', update: { currency: 'USD' } },
      { type: 'edited', key: 'a', update: { foreignTotalMinor: 110_000 } },
    ]);
    await vi.runAllTimersAsync();
    expect(sent[0]?.map((each) => (each.op === 'update' ? each.cells : each.op))).toEqual([
      [{ cell: 'currency', expected: null, value: 'USD' }],
      [{ cell: 'foreignTotalMinor', expected: 0, value: 110_000 }],
    ]);
  });

  it('keeps edits while nothing is reached and sends them later', async () => {
    let isDown = true;
    const { store, saver, sent } = open((operations) => {
      if (isDown) throw new OfflineError();
      return done(operations, line('a', { version: 2, title: 'New' }));
    }, line('a'));
    store.perform([{ type: 'edited', key: 'a', update: { title: 'New' } }]);
    await vi.advanceTimersByTimeAsync(500);
    expect([saver.isOffline, stateOf(store.getRows()[0] ?? fromSaved(line('x')))]).toEqual([true, 'saving']);
    expect(toOutbox(store.getRows())[0]?.queue).toEqual([{ title: 'New' }]);
    isDown = false;
    saver.wake();
    await vi.runAllTimersAsync();
    expect([saver.isOffline, sent.length, toOutbox(store.getRows())]).toEqual([false, 2, []]);
  });

  it('of several edits of a line keeps only the refused one', async () => {
    const { store } = open(
      ([first, second]) => ({
        isApplied: true,
        results: [first, second].map((each, at) => ({
          op: 'update',
          id: each?.id ?? '',
          outcome: at === 0 ? 'done' : 'refused',
          line: line('a', { version: 2, title: 'New' }),
          cells: [],
          problem: null,
        })),
      }),
      line('a'),
    );
    store.perform([{ type: 'edited', key: 'a', update: { title: 'New' } }]);
    store.perform([{ type: 'edited', key: 'a', update: { categoryId: 'wrong' } }]);
    await vi.runAllTimersAsync();
    const [row] = store.getRows();
    expect([row?.saved?.version, row?.queue, row?.line.title]).toEqual([2, [{ categoryId: 'wrong' }], 'New']);
    store.dispatch({ type: 'edited', key: 'a', update: { title: 'Newer' } });
    expect(store.getRows()[0]?.queue).toEqual([{ title: 'Newer' }]);
  });

  it('a line deleted while somebody changed it comes back and says so', async () => {
    const { store } = open(
      ([first]) => ({
        isApplied: true,
        results: [
          {
            op: 'delete',
            id: first?.id ?? '',
            outcome: 'conflict',
            line: line('a', { version: 9 }),
            cells: [],
            problem: null,
          },
        ],
      }),
      line('a'),
    );
    store.perform([{ type: 'deleting', key: 'a' }]);
    await vi.runAllTimersAsync();
    expect(store.getRows().map((row) => [row.isRemoved, row.saved?.version, row.problem?.message])).toEqual([
      [false, 9, 'no'],
    ]);
  });
});
