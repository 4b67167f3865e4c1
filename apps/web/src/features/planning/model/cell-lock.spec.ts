import { describe, expect, it } from 'vitest';
import { cellLockOf } from './cell-lock';
import type { PlanColumn } from './columns';
import { context, externalLine, savedLine } from './plan-line.fixture';
import { fromDraft, fromSaved } from './plan-row';

const forecast = { ...context, closedPeriods: 2 };
const line = externalLine({ lockedMonths: 0b1000 });

describe('what keeps a cell from being changed', () => {
  it.each<[string, PlanColumn, string | null]>([
    ['a closed month of a forecast', 'p1', 'closed-month'],
    ['the first open one', 'p2', null],
    ['a month locked against re-phasing', 'p3', 'kept-month'],
    ['the total falls on the open months', 'total', null],
    ['text', 'title', null],
  ])('%s', (_case, column, lock) => {
    expect(cellLockOf(fromDraft('new', line), column, forecast)).toBe(lock);
  });

  it.each<['draft' | 'submitted' | 'approved' | 'rejected', string | null]>([
    ['draft', null],
    ['rejected', null],
    ['submitted', 'submitted'],
    ['approved', 'approved'],
  ])('a %s line', (status, lock) => {
    expect(cellLockOf(fromSaved(savedLine(line, { status })), 'title', context)).toBe(lock);
  });

  it('what a surcharge planned', () => {
    expect(cellLockOf(fromSaved(savedLine({ ...line, parentLineId: 'line-0' })), 'p3', context)).toBe(
      'generated',
    );
  });
});
