import { useI18n } from '../../../platform/i18n';
import { SelectField } from '../../../ui';
import { GROUPINGS, type Grouping } from '../view/group-rows';

interface PlanGroupingProps {
  grouping: Grouping | null;
  onGroup: (grouping: Grouping | null) => void;
}

/** By what the lines are put together, with subtotals. */
export function PlanGrouping({ grouping, onGroup }: PlanGroupingProps) {
  const { t } = useI18n();
  return (
    <SelectField
      w={150}
      aria-label={t('planGrid.group.label')}
      placeholder={t('planGrid.group.none')}
      options={GROUPINGS.map((name) => ({ value: name, label: t(`planning.column.${name}`) }))}
      value={grouping}
      onChange={(value) => onGroup(GROUPINGS.find((name) => name === value) ?? null)}
    />
  );
}
