import { useMemo, useState } from 'react';
import { useI18n } from '../../../platform/i18n';
import { filterRows, type PlanFilter } from '../model/filter-rows';
import type { MasterData } from '../model/master-data';
import type { PlanContext } from '../model/plan-line';
import { namesOf } from '../model/plan-options';
import type { PlanRow } from '../model/plan-row';
import { groupRows, type Grouping } from '../view/group-rows';
import { sortRows, type PlanSort } from '../view/sort-rows';

interface ItemsInput {
  rows: PlanRow[];
  filter: PlanFilter;
  sort: PlanSort | null;
  grouping: Grouping | null;
  context: PlanContext;
  master: MasterData;
}

/** What the table shows of the plan: filtered, sorted, in groups. Sorting is done once; typing moves no line away. */
export function useGridItems({ rows, filter, sort, grouping, context, master }: ItemsInput) {
  const { t } = useI18n();
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const names = useMemo(() => namesOf(master), [master]);
  const { search, kind, costCentreId, initiativeId } = filter;
  const shown = useMemo(
    () => filterRows(rows, { search, kind, costCentreId, initiativeId }),
    [rows, search, kind, costCentreId, initiativeId],
  );
  const [ranks, setRanks] = useState<{ sort: PlanSort; byKey: ReadonlyMap<string, number> } | null>(null);
  const isSame = sort?.column === ranks?.sort.column && sort?.direction === ranks?.sort.direction;
  if (!isSame) {
    const sorted = sort ? sortRows(rows, sort, context, names) : [];
    setRanks(sort && { sort, byKey: new Map(sorted.map(({ key }, at) => [key, at])) });
  }
  const ordered = useMemo(() => {
    if (!ranks) return shown;
    const rankOf = ({ key }: PlanRow) => ranks.byKey.get(key) ?? Infinity;
    return shown.toSorted((a, b) => (rankOf(a) === rankOf(b) ? 0 : rankOf(a) - rankOf(b)));
  }, [shown, ranks]);
  const numbers = useMemo(() => new Map(rows.map(({ key }, at) => [key, at + 1])), [rows]);
  const items = useMemo(
    () => groupRows(ordered, numbers, { by: grouping, closed, names, none: t('planGrid.group.without') }),
    [ordered, numbers, grouping, closed, names, t],
  );
  const toggle = (groupKey: string) => {
    const id = groupKey.replace(/^group /, '');
    const next = new Set(closed);
    if (!next.delete(id)) next.add(id);
    setClosed(next);
  };
  return { items, shown, toggle };
}
