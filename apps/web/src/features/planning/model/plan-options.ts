import type { MasterData } from './master-data';
import type { PlanLine } from './plan-line';
import type { Option } from './match-options';
import type { PickedColumn } from './columns';

/** The ways of phasing that need no further word; the others are set in the form of the line. */
export const PLAIN_PHASINGS = ['even', 'working-days', 'calendar-days', 'manual'] as const;

type Words = Record<'internal' | 'external' | (typeof PLAIN_PHASINGS)[number], string>;

/** What can be chosen in a cell: active things only, categories only leaves of the line's kind. */
export function optionsOf(
  column: PickedColumn,
  kind: PlanLine['kind'],
  master: MasterData,
  words: Words,
): Option[] {
  switch (column) {
    case 'kind':
      return [
        { id: 'external', code: '', name: words.external },
        { id: 'internal', code: '', name: words.internal },
      ];
    case 'phasing':
      return PLAIN_PHASINGS.map((id) => ({ id, code: '', name: words[id] }));
    case 'costCentre':
      return master.costCentres.filter(({ isActive }) => isActive);
    case 'category':
      return master.categories.filter(
        (category) => category.isActive && category.isLeaf && category.kind === kind,
      );
    case 'initiative':
      return master.initiatives.filter(({ status }) => status !== 'stopped');
    case 'partner':
      return kind === 'internal'
        ? master.staffRoles.filter(({ isActive }) => isActive)
        : master.vendors.filter(({ isActive }) => isActive).map(({ id, name }) => ({ id, code: '', name }));
  }
}

/** Names by id, of inactive things too: old lines still refer to them. */
export function namesOf(master: MasterData): Map<string, { code: string; name: string }> {
  const { costCentres, categories, initiatives, staffRoles, vendors } = master;
  const coded = [...costCentres, ...categories, ...initiatives, ...staffRoles];
  return new Map([
    ...coded.map(({ id, code, name }) => [id, { code, name }] as const),
    ...vendors.map(({ id, name }) => [id, { code: '', name }] as const),
  ]);
}
