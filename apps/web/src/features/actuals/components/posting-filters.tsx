import { useI18n } from '../../../platform/i18n';
import { MonthField, SelectField, TextField, toOptions, toTreeOptions } from '../../../ui';
import type { MasterData } from '../../planning';
import type { PostingFilter } from '../model/posting-filter';
import classes from './actuals.module.css';

interface PostingFiltersProps {
  filter: PostingFilter;
  master: MasterData;
  onFilter: (patch: PostingFilter) => void;
}

export function PostingFilters({ filter, master, onFilter }: PostingFiltersProps) {
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
        aria-label={t('actuals.column.initiative')}
        placeholder={t('actuals.filter.initiative')}
        options={toOptions(master.initiatives)}
        value={filter.initiativeId ?? null}
        onChange={(id) => onFilter({ initiativeId: id ?? undefined })}
      />
      <SelectField
        w={170}
        aria-label={t('actuals.column.category')}
        placeholder={t('actuals.filter.category')}
        options={toTreeOptions(master.categories)}
        value={filter.categoryId ?? null}
        onChange={(id) => onFilter({ categoryId: id ?? undefined })}
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
