import type { CostKind, Overview } from '@etat/contracts';
import { computeVariance, sumMinor } from '@etat/domain';
import type { StructureRow } from '../../../charts';
import type { ReportWords } from './report-words';

type Structure = Overview['structure'][number];

/** As many categories of a kind as the page can show; the small ones behind them become one row. */
const CATEGORY_LIMIT = 7;

/** Own hours and external cost, each with its categories below; a kind with one category is that category. */
export function toStructureRows(
  { structure, version, closedPeriods }: Overview,
  words: ReportWords,
): StructureRow[] {
  if (closedPeriods === 0) return [];
  const toRow = (row: Structure, label: string): StructureRow => ({
    key: `${row.kind}-${row.categoryId ?? (row.isGroup ? 'all' : 'other')}`,
    label,
    level: row.isGroup ? 0 : 1,
    isGroup: row.isGroup,
    value: row.actualMinor,
    plan: version ? row.planMinor : null,
    variance: version ? { value: row.deltaMinor, effect: row.effect } : null,
  });
  return structure
    .filter(({ isGroup }) => isGroup)
    .flatMap((group) => {
      const { kind } = group;
      const label = words.t(kind === 'internal' ? 'reports.internal' : 'reports.external');
      const categories = structure.filter((row) => row.kind === kind && !row.isGroup);
      if (categories.length < 2) return [toRow(group, label)];
      const isTooMany = categories.length > CATEGORY_LIMIT;
      const shown = isTooMany ? categories.slice(0, CATEGORY_LIMIT - 1) : categories;
      const others = categories.slice(shown.length);
      return [
        toRow(group, label),
        ...shown.map((row) => toRow(row, row.name)),
        ...(others.length === 0
          ? []
          : [toRow(toSum(kind, others), words.t('reports.otherCategories', { count: others.length }))]),
      ];
    });
}

function toSum(kind: CostKind, rows: readonly Structure[]): Structure {
  const sumOf = (pick: (row: Structure) => number) => sumMinor(rows.map(pick));
  const [planMinor, actualMinor] = [sumOf((row) => row.planMinor), sumOf((row) => row.actualMinor)];
  return {
    kind,
    categoryId: null,
    name: '',
    isGroup: false,
    planMinor,
    actualMinor,
    previousYearMinor: sumOf((row) => row.previousYearMinor),
    ...computeVariance({ kind: 'cost', planMinor, actualMinor }),
  };
}

/** The larger variance first, each with the category that makes most of it. */
export function toStructureMessage(overview: Overview, words: ReportWords): string {
  if (overview.closedPeriods === 0) return words.t('reports.emptyStructure');
  const kinds: CostKind[] = ['internal', 'external'];
  return kinds
    .sort((a, b) => Math.abs(overview[b].deltaMinor) - Math.abs(overview[a].deltaMinor))
    .map((kind) => toKindMessage(kind, overview, words))
    .join(' ');
}

function toKindMessage(kind: CostKind, overview: Overview, words: ReportWords): string {
  const { t } = words;
  const { deltaMinor, ratio, actualMinor } = overview[kind];
  const name = t(kind === 'internal' ? 'reports.costOfInternal' : 'reports.costOfExternal');
  if (!overview.version)
    return t('reports.structureActual', { kind: name, amount: words.money(actualMinor) });
  if (deltaMinor === 0) return t('reports.structureOnPlan', { kind: name });
  const amount = words.moneyWithPercent(Math.abs(deltaMinor), ratio);
  const isAbove = deltaMinor > 0;
  const [main] = overview.structure
    .filter((row) => row.kind === kind && !row.isGroup && row.deltaMinor !== 0)
    .filter((row) => row.deltaMinor > 0 === isAbove)
    .sort((a, b) => Math.abs(b.deltaMinor) - Math.abs(a.deltaMinor));
  if (!main)
    return t(isAbove ? 'reports.structureAboveAlone' : 'reports.structureBelowAlone', { kind: name, amount });
  return t(isAbove ? 'reports.structureAbove' : 'reports.structureBelow', {
    kind: name,
    amount,
    category: main.name,
    part: words.signedMoney(main.deltaMinor),
  });
}
