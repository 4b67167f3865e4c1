import type { PhasingMethod } from '@etat/domain';
import type { MasterData } from './master-data';
import { needsTerms, phasingsOf } from './phasing-choices';
import type { PlanLine } from './plan-line';
import type { Option } from './match-options';
import type { PickedColumn } from './columns';

type Words = Record<'internal' | 'external' | PhasingMethod, string>;

/** What can be chosen in a cell: active things only, categories only leaves of the line's kind. */
export function optionsOf(
  column: PickedColumn,
  line: Pick<PlanLine, 'kind' | 'currency'>,
  master: MasterData,
  words: Words,
): Option[] {
  const { kind } = line;
  switch (column) {
    case 'kind':
      return [
        { id: 'external', code: '', name: words.external },
        { id: 'internal', code: '', name: words.internal },
      ];
    case 'phasing':
      return phasingsOf(line).map((id) => ({
        id,
        code: '',
        name: needsTerms(id) ? `${words[id]} …` : words[id],
      }));
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
