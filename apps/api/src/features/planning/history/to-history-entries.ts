import { CellChangesSchema, type LineHistoryEntry } from '@etat/contracts';
import type { AuditEventEntity } from '../../../platform/audit/audit-event.entity';

type Value = LineHistoryEntry['before'];
type Entry = Pick<LineHistoryEntry, 'field' | 'before' | 'after' | 'reason'> & { inNameOf: string | null };
type State = Record<string, unknown>;

/** What stands in a line's events but is no cell: its keys, its place, and what follows from other cells. */
const NO_CELL = new Set([
  'id',
  'version',
  'organisationId',
  'budgetVersionId',
  'position',
  'originLineId',
  'identityHash',
  'submittedBy',
  'originalMinor',
]);

const parse = (json: string | null): State => {
  const value: unknown = json === null ? {} : JSON.parse(json);
  return typeof value === 'object' && value !== null ? (value as State) : {};
};
const toValue = (value: unknown): Value =>
  typeof value === 'string' || typeof value === 'number' ? value : null;

/**
 * What one audit event says of one line, cell by cell. An event is about the line (its state before and after, or those of
 * the lines it came from or became), about many lines of its version (a list of cells, and the lines that came or went),
 * or about the version itself.
 */
export function toHistoryEntries(event: AuditEventEntity, lineId: string): Entry[] {
  const [before, after] = [parse(event.before), parse(event.after)];
  const inNameOf = typeof after['inNameOf'] === 'string' ? after['inNameOf'] : null;
  const { reason } = event;
  if (event.entity === 'budget-line')
    return fieldsOf(stateOf(before, lineId), stateOf(after, lineId)).map((entry) => ({
      ...entry,
      reason,
      inNameOf,
    }));
  const [went, came] = [stateIn(before['deleted'], lineId), stateIn(after['created'], lineId)];
  const formulas = parseFormulas(came);
  const whole = fieldsOf(went, came).map((entry) => ({
    ...entry,
    reason: formulas[entry.field] ?? (reason === '' ? null : reason),
    inNameOf,
  }));
  const listed = CellChangesSchema.safeParse(Array.isArray(after) ? { cells: after } : after);
  if (listed.success || whole.length > 0)
    return [
      ...whole,
      ...(listed.data?.cells ?? [])
        .filter((cell) => cell.lineId === lineId)
        .map((cell) => ({
          field: cell.field,
          before: cell.before,
          after: cell.after,
          reason: cell.reason ?? reason,
          inNameOf: cell.inNameOf ?? inNameOf,
        })),
    ];
  if (!('status' in before) || !('status' in after)) return [];
  const [from, to] = [toValue(before['status']), toValue(after['status'])];
  return [{ field: 'version.status', before: from, after: to, reason, inNameOf }];
}

const isState = (value: unknown): value is State => typeof value === 'object' && value !== null;

/** This line's state among others, or the one state there is unless it is another line's. */
function stateOf(value: State, lineId: string): State {
  if (Array.isArray(value)) return stateIn(value, lineId);
  return value['id'] === undefined || value['id'] === lineId ? value : {};
}

function stateIn(list: unknown, lineId: string): State {
  if (!Array.isArray(list)) return {};
  return list.filter(isState).find(({ id }) => id === lineId) ?? {};
}

/** What was typed into the cells of a new line. */
function parseFormulas({ formulas }: State): Record<string, string> {
  if (!isState(formulas)) return {};
  return Object.fromEntries(
    Object.entries(formulas).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/** Cells that differ; of a line that came or went, those that are not empty. */
function fieldsOf(before: State, after: State): Omit<Entry, 'reason' | 'inNameOf'>[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names
    .filter((name) => !NO_CELL.has(name))
    .flatMap((name): Omit<Entry, 'reason' | 'inNameOf'>[] => {
      const [old, now] = [before[name], after[name]];
      if (!Array.isArray(old) && !Array.isArray(now)) return toChange(name, toValue(old), toValue(now));
      const months = [...Array(12).keys()];
      const at = (list: unknown, month: number) => toValue(Array.isArray(list) ? list[month] : null);
      return months.flatMap((month) => toChange(`${name}.${month}`, at(old, month), at(now, month)));
    });
}

function toChange(field: string, before: Value, after: Value) {
  const isEmpty = (value: Value) => value === null || value === '' || value === 0;
  return before === after || (isEmpty(before) && isEmpty(after)) ? [] : [{ field, before, after }];
}
