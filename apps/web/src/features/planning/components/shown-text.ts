import type { Translate } from '@etat/messages';
import { figureText, type CellFormats } from '../model/cell-text';
import { isPicked, type PlanColumn } from '../model/columns';
import { pickedId } from '../model/pick-update';
import type { PlanContext, PlanLine } from '../model/plan-line';

interface Surroundings {
  t: Translate;
  names: ReadonlyMap<string, { code: string; name: string }>;
  formats: CellFormats;
  context: PlanContext;
}

/** What a cell of a line shows. */
export function shownText(
  column: PlanColumn,
  line: PlanLine,
  { t, names, formats, context }: Surroundings,
): string {
  if (column === 'title') return line.title;
  if (column === 'kind') return t(`planning.kind.${line.kind}.short`);
  if (column === 'phasing') return t(`planning.phasing.${line.phasing}`);
  if (!isPicked(column)) return figureText(column, line, formats, context);
  const named = names.get(pickedId(column, line) ?? '');
  return named ? [named.code, named.name].filter(Boolean).join(' ') : '';
}
