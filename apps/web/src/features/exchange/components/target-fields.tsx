import type { ImportKind, ImportSettings } from '@etat/contracts';
import { useQuery } from '@tanstack/react-query';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import { MonthField, SelectField, toOptions, toTreeOptions } from '../../../ui';
import { kpisQuery } from '../../kpis';
import { useMasterData, versionsQuery } from '../../planning';
import classes from './exchange.module.css';

interface TargetFieldsProps {
  kind: ImportKind;
  settings: ImportSettings;
  onSettings: (settings: ImportSettings) => void;
}

/** What the file does not say: where it goes, its month, its sign, and what stands in for missing cells. */
export function TargetFields({ kind, settings, onSettings }: TargetFieldsProps) {
  const { t } = useI18n();
  const change = (patch: Partial<ImportSettings>) => onSettings({ ...settings, ...patch });
  return (
    <div className={classes.fields}>
      {kind === 'budget-lines' ? <VersionField settings={settings} onChange={change} /> : null}
      {kind === 'kpi-values' ? <KpiField settings={settings} onChange={change} /> : null}
      {kind === 'budget-lines' ? null : (
        <MonthField
          label={t('exchange.settings.fixed-month')}
          description={t('exchange.settings.fixed-month.hint')}
          value={settings.fixedMonth}
          onChange={(fixedMonth) => change({ fixedMonth })}
        />
      )}
      {kind === 'kpi-values' ? null : <CostFields settings={settings} onChange={change} />}
    </div>
  );
}

interface PartProps {
  settings: ImportSettings;
  onChange: (patch: Partial<ImportSettings>) => void;
}

function VersionField({ settings, onChange }: PartProps) {
  const { t } = useI18n();
  const { path } = useOrganisation();
  const versions = useQuery(versionsQuery(path));
  const drafts = versions.data?.filter(({ status }) => status === 'draft') ?? [];
  return (
    <SelectField
      required
      label={t('exchange.settings.version')}
      description={versions.data && drafts.length === 0 ? t('exchange.settings.version.none') : undefined}
      options={drafts.map(({ id, name, fiscalYear }) => ({
        value: id,
        label: name.includes(String(fiscalYear)) ? name : `${name} (${fiscalYear})`,
      }))}
      value={settings.budgetVersionId}
      onChange={(budgetVersionId) => onChange({ budgetVersionId })}
    />
  );
}

function KpiField({ settings, onChange }: PartProps) {
  const { t } = useI18n();
  const { path } = useOrganisation();
  const kpis = useQuery(kpisQuery(path));
  return (
    <SelectField
      label={t('exchange.settings.kpi')}
      options={toOptions(kpis.data ?? [])}
      value={settings.kpiId}
      onChange={(kpiId) => onChange({ kpiId })}
    />
  );
}

function CostFields({ settings, onChange }: PartProps) {
  const { t } = useI18n();
  const { can } = useOrganisation();
  const { data } = useMasterData();
  const { defaults } = settings;
  const setDefault = (patch: Partial<ImportSettings['defaults']>) =>
    onChange({ defaults: { ...defaults, ...patch } });
  const hint = t('exchange.settings.default');
  return (
    <>
      <SelectField
        required
        label={t('exchange.settings.sign')}
        options={(['as-is', 'negate'] as const).map((value) => ({
          value,
          label: t(`exchange.settings.sign.${value}`),
        }))}
        value={settings.sign}
        onChange={(sign) => onChange({ sign: sign === 'negate' ? 'negate' : 'as-is' })}
      />
      {can('master.write') ? (
        <SelectField
          required
          label={t('exchange.settings.unknown')}
          options={(['reject', 'create'] as const).map((value) => ({
            value,
            label: t(`exchange.settings.unknown.${value}`),
          }))}
          value={settings.unknown}
          onChange={(unknown) => onChange({ unknown: unknown === 'create' ? 'create' : 'reject' })}
        />
      ) : null}
      <SelectField
        required
        label={t('exchange.settings.kind')}
        description={hint}
        options={(['external', 'internal'] as const).map((value) => ({
          value,
          label: t(`exchange.settings.${value}`),
        }))}
        value={defaults.kind}
        onChange={(kind) => setDefault({ kind: kind === 'internal' ? 'internal' : 'external' })}
      />
      <SelectField
        label={t('exchange.settings.cost-centre')}
        description={hint}
        options={toTreeOptions(data?.costCentres ?? [])}
        value={defaults.costCentreId}
        onChange={(costCentreId) => setDefault({ costCentreId })}
      />
      <SelectField
        label={t('exchange.settings.category')}
        description={hint}
        options={toOptions((data?.categories ?? []).filter(({ isLeaf }) => isLeaf))}
        value={defaults.categoryId}
        onChange={(categoryId) => setDefault({ categoryId })}
      />
      <SelectField
        label={t('exchange.settings.initiative')}
        description={hint}
        options={toOptions(data?.initiatives ?? [])}
        value={defaults.initiativeId}
        onChange={(initiativeId) => setDefault({ initiativeId })}
      />
      <SelectField
        label={t('exchange.settings.vendor')}
        description={hint}
        options={toOptions(data?.vendors ?? [])}
        value={defaults.vendorId}
        onChange={(vendorId) => setDefault({ vendorId })}
      />
    </>
  );
}
