import { describe, expect, it } from 'vitest';
import type { AuditEventEntity } from '../../../platform/audit/audit-event.entity';
import { toHistoryEntries } from './to-history-entries';

const LINE = '01920000-0000-7000-8000-000000000001';
const OTHER = '01920000-0000-7000-8000-000000000002';

const event = (fields: {
  entity: string;
  action: string;
  before?: unknown;
  after?: unknown;
  reason?: string;
}) =>
  ({
    id: 1,
    organisationId: 'o',
    at: '2026-05-01T10:00:00.000Z',
    accountId: null,
    entityId: null,
    requestId: null,
    ...fields,
    before: fields.before === undefined ? null : JSON.stringify(fields.before),
    after: fields.after === undefined ? null : JSON.stringify(fields.after),
    reason: fields.reason ?? null,
  }) satisfies AuditEventEntity;
const about = (fields: { before?: unknown; after?: unknown; reason?: string }) =>
  toHistoryEntries(event({ entity: 'budget-line', action: 'budget-line.updated', ...fields }), LINE);
const many = (after: unknown, reason = 'Round') =>
  toHistoryEntries(event({ entity: 'budget-version', action: 'budget-lines.changed', after, reason }), LINE);

describe('toHistoryEntries', () => {
  it('names the cells that differ between two states of a line, months one by one', () => {
    const before = { id: LINE, version: 1, title: 'A', amountsMinor: [1, 2], totalMinor: 3 };
    const after = { id: LINE, version: 2, title: 'A', amountsMinor: [1, 5], totalMinor: 6 };
    expect(about({ before, after })).toEqual([
      { field: 'amountsMinor.1', before: 2, after: 5, reason: null, inNameOf: null },
      { field: 'totalMinor', before: 3, after: 6, reason: null, inNameOf: null },
    ]);
  });

  it('of a line that came or went it names what was not empty', () => {
    const state = { id: LINE, title: 'A', note: '', vendorId: null, totalMinor: 0 };
    expect(about({ after: state }).map(({ field }) => field)).toEqual(['title']);
    expect(about({ before: state })).toMatchObject([{ field: 'title', before: 'A', after: null }]);
  });

  const cells = [
    { lineId: LINE, field: 'amountsMinor.0', before: 1, after: 2, reason: '=4/2' },
    { lineId: OTHER, field: 'amountsMinor.0', before: 1, after: 9 },
    { lineId: LINE, field: 'title', before: 'A', after: 'B', reason: null },
  ];

  it.each([
    ['under cells', { cells }],
    ['as a bare list', cells],
  ])('takes this line’s cells out of many, %s; a cell’s own reason goes first', (_case, after) => {
    expect(many(after).map(({ field, reason }) => [field, reason])).toEqual([
      ['amountsMinor.0', '=4/2'],
      ['title', 'Round'],
    ]);
  });

  it('shows a line that came among many, with what was typed into a cell, and one that went', () => {
    const line = { id: LINE, title: 'A', amountsMinor: [7], formulas: { 'amountsMinor.0': '=3+4' } };
    const created = [{ id: OTHER, title: 'B' }, line];
    expect(many({ cells: [], created }, '')).toEqual([
      { field: 'title', before: null, after: 'A', reason: null, inNameOf: null },
      { field: 'amountsMinor.0', before: null, after: 7, reason: '=3+4', inNameOf: null },
    ]);
    expect(many({ created })[0]?.reason).toBe('Round');
    const gone = event({
      entity: 'budget-version',
      action: 'budget-line.updated',
      before: { deleted: [line] },
      after: { cells: [], created: [] },
    });
    expect(toHistoryEntries(gone, LINE)[0]).toMatchObject({ field: 'title', before: 'A', after: null });
  });

  it('shows a line that came of another one or became others', () => {
    const [one, two] = [
      { id: LINE, title: 'A' },
      { id: OTHER, title: 'B' },
    ];
    expect(about({ before: two, after: [one] })).toMatchObject([
      { field: 'title', before: null, after: 'A' },
    ]);
    expect(about({ before: one, after: [two] })).toMatchObject([
      { field: 'title', before: 'A', after: null },
    ]);
  });

  it('says for whom somebody stood in, at the cell or at the event', () => {
    const cell = { lineId: LINE, field: 'status', before: 'submitted', after: 'approved' };
    expect(many({ cells: [{ ...cell, inNameOf: OTHER }] })[0]?.inNameOf).toBe(OTHER);
    expect(many({ cells: [cell], inNameOf: OTHER })[0]?.inNameOf).toBe(OTHER);
  });

  it('knows the steps of the version, and nothing of its other events', () => {
    const step = { action: 'budget-version.approved', entity: 'budget-version' };
    const moved = event({ ...step, before: { status: 'in-review' }, after: { status: 'approved' } });
    expect(toHistoryEntries(moved, LINE)).toMatchObject([
      { field: 'version.status', before: 'in-review', after: 'approved' },
    ]);
    expect(toHistoryEntries(event({ ...step, after: { lines: 3 } }), LINE)).toEqual([]);
  });
});
