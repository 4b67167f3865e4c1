import { SegmentedControl } from '@mantine/core';
import { memo } from 'react';
import { useI18n } from '../../../platform/i18n';
import { SelectField, TextField, toOptions, toTreeOptions } from '../../../ui';
import type { PlanFilter } from '../model/filter-rows';
import type { MasterData } from '../model/master-data';
import type { PlanUnit } from './use-plan-formats';

interface PlanFiltersProps {
  filter: PlanFilter;
  unit: PlanUnit;
  master: MasterData;
  onFilter: (patch: PlanFilter) => void;
  onUnit: (unit: PlanUnit) => void;
}

/** What is shown of the plan, and in which unit. */
export const PlanFilters = memo(function PlanFilters({
  filter,
  unit,
  master,
  onFilter,
  onUnit,
}: PlanFiltersProps) {
  const { t, currency } = useI18n();
  return (
    <>
      <TextField
        w={170}
        type="search"
        aria-label={t('planning.filter.search')}
        placeholder={t('planning.filter.search')}
        value={filter.search ?? ''}
        onChange={(search) => onFilter({ search: search === '' ? undefined : search })}
      />
      <SelectField
        w={120}
        aria-label={t('planning.column.kind')}
        placeholder={t('planning.filter.kind')}
        options={(['internal', 'external'] as const).map((kind) => ({
          value: kind,
          label: t(`planning.kind.${kind}`),
        }))}
        value={filter.kind ?? null}
        onChange={(kind) => onFilter({ kind: kind === 'internal' || kind === 'external' ? kind : undefined })}
      />
      <SelectField
        w={170}
        aria-label={t('planning.column.costCentre')}
        placeholder={t('planning.filter.cost-centre')}
        options={toTreeOptions(master.costCentres)}
        value={filter.costCentreId ?? null}
        onChange={(costCentreId) => onFilter({ costCentreId: costCentreId ?? undefined })}
      />
      <SelectField
        w={170}
        aria-label={t('planning.column.initiative')}
        placeholder={t('planning.filter.initiative')}
        options={toOptions(master.initiatives)}
        value={filter.initiativeId ?? null}
        onChange={(initiativeId) => onFilter({ initiativeId: initiativeId ?? undefined })}
      />
      <SegmentedControl
        size="xs"
        aria-label={t('planning.unit.label')}
        data={(['full', 'thousands', 'millions'] as const).map((value) => ({
          value,
          label: t(`planning.unit.${value}`, { currency }),
        }))}
        value={unit}
        onChange={(value) => onUnit(value)}
      />
    </>
  );
});
