import type { PhasingMethod } from '@etat/domain';
import { isPicked, type PickedColumn, type PlanColumn } from '../model/columns';
import type { MasterData } from '../model/master-data';
import { parseCell, type CellProblem, type FormulaProblem, type NumberReader } from '../model/parse-cell';
import { isClearable, pickUpdate } from '../model/pick-update';
import type { PlanLine } from '../model/plan-line';
import { optionsOf } from '../model/plan-options';
import type { PlanUpdate } from '../model/plan-update';
import { unguardText } from './write-clipboard';

export type PasteProblem = CellProblem | FormulaProblem | 'unknown-code' | 'too-long';
export type CellUpdate = { update: PlanUpdate | null } | { problem: PasteProblem };

const LONGEST_TITLE = 200;
export type PickWords = Record<'internal' | 'external' | PhasingMethod, string>;

const fold = (text: string) => text.trim().toLocaleLowerCase();

/** The one thing a pasted text names in a column, by its code, its name or both; null when none or several. */
export type OptionFinder = (column: PickedColumn, text: string, kind: PlanLine['kind']) => string | null;

/** A finder that looks through the master data once, however many cells ask. */
export function createOptionFinder(master: MasterData, words: PickWords): OptionFinder {
  const indexes = new Map<string, Map<string, string | null>>();
  const indexOf = (column: PickedColumn, kind: PlanLine['kind']) => {
    const known = indexes.get(`${column} ${kind}`);
    if (known) return known;
    const index = new Map<string, string | null>();
    const options = optionsOf(column, { kind, currency: null }, master, words);
    for (const { id, name } of options) index.set(fold(name), index.has(fold(name)) ? null : id);
    // A code says more than a name that happens to read the same.
    for (const { id, code, name } of options.filter((option) => option.code !== '')) {
      index.set(fold(code), id);
      index.set(fold(`${code} ${name}`), id);
    }
    indexes.set(`${column} ${kind}`, index);
    return index;
  };
  return (column, text, kind) => indexOf(column, kind).get(fold(text)) ?? null;
}

/** What a text put into a cell changes, whatever the column; null where it says what is there already. */
export function cellUpdate(
  column: PlanColumn,
  text: string,
  line: PlanLine,
  reader: NumberReader,
  find: OptionFinder,
): CellUpdate {
  if (!isPicked(column)) {
    if (column === 'title' && text.trim().length > LONGEST_TITLE) return { problem: 'too-long' };
    return parseCell(
      column,
      column === 'title' ? unguardText(text.replaceAll(/\s+/g, ' ')) : text,
      line,
      reader,
    );
  }
  if (text.trim() === '') {
    if (!isClearable(column, line.kind)) return { update: null };
    return { update: pickUpdate(column, null, line.kind) };
  }
  if (column === 'kind') return { update: null };
  const id = find(column, unguardText(text), line.kind);
  return id === null ? { problem: 'unknown-code' } : { update: pickUpdate(column, id, line.kind) };
}
