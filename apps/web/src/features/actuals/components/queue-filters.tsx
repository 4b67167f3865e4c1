import { useI18n } from '../../../platform/i18n';
import { MonthField, SelectField, TextField, toOptions, toTreeOptions } from '../../../ui';
import type { MasterData } from '../../planning';
import type { QueueFilter } from '../model/queue-filter';
import classes from './actuals.module.css';

interface QueueFiltersProps {
  filter: QueueFilter;
  master: MasterData;
  onFilter: (patch: QueueFilter) => void;
}

export function QueueFilters({ filter, master, onFilter }: QueueFiltersProps) {
  const { t } = useI18n();
  return (
    <div className={classes.filters} role="search" aria-label={t('actuals.filter.label')}>
      <MonthField
        w={96}
        aria-label={t('actuals.filter.from')}
        placeholder={t('actuals.filter.from')}
        value={filter.fromMonth ?? null}
        onChange={(month) => onFilter({ fromMonth: month ?? undefined })}
      />
      <MonthField
        w={96}
        aria-label={t('actuals.filter.to')}
        placeholder={t('actuals.filter.to')}
        value={filter.toMonth ?? null}
        onChange={(month) => onFilter({ toMonth: month ?? undefined })}
      />
      <SelectField
        w={170}
        aria-label={t('actuals.column.cost-centre')}
        placeholder={t('actuals.filter.cost-centre')}
        options={toTreeOptions(master.costCentres)}
        value={filter.costCentreId ?? null}
        onChange={(id) => onFilter({ costCentreId: id ?? undefined })}
      />
      <SelectField
        w={170}
        aria-label={t('assignment.rule.vendor')}
        placeholder={t('assignment.filter.vendor')}
        options={toOptions(master.vendors)}
        value={filter.vendorId ?? null}
        onChange={(id) => onFilter({ vendorId: id ?? undefined })}
      />
      <SelectField
        w={120}
        aria-label={t('actuals.column.kind')}
        placeholder={t('actuals.filter.kind')}
        options={(['internal', 'external'] as const).map((kind) => ({
          value: kind,
          label: t(`actuals.kind.${kind}`),
        }))}
        value={filter.kind ?? null}
        onChange={(kind) => onFilter({ kind: kind === 'internal' || kind === 'external' ? kind : undefined })}
      />
      <TextField
        w={190}
        type="search"
        aria-label={t('actuals.filter.search')}
        placeholder={t('actuals.filter.search')}
        value={filter.search ?? ''}
        onChange={(search) => onFilter({ search: search === '' ? undefined : search })}
      />
    </div>
  );
}
