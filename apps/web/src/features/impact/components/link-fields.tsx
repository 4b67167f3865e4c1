import type { Initiative, Kpi } from '@etat/contracts';
import { useI18n } from '../../../platform/i18n';
import { FormColumns, MonthField, NoteField, NumberField, SelectField, toOptions } from '../../../ui';
import { needsValuePerUnit, type LinkDraft } from '../model/link-draft';
import type { LinkProblems } from '../model/to-link-problems';
import { BaselineFields } from './baseline-fields';

interface LinkFieldsProps {
  draft: LinkDraft;
  onChange: (change: Partial<LinkDraft>) => void;
  problems: LinkProblems;
  initiatives: readonly Initiative[];
  kpis: readonly Kpi[];
  kpi: Kpi | null;
  /** Only a new link chooses its ends. */
  isNew: boolean;
}

const METHODS = ['assumption', 'experiment', 'model'] as const;

export function LinkFields({ draft, onChange, problems, initiatives, kpis, kpi, isNew }: LinkFieldsProps) {
  const { t, currency } = useI18n();
  return (
    <>
      {isNew && (
        <FormColumns>
          <SelectField
            name="initiativeId"
            label={t('impact.initiative')}
            placeholder={t('impact.choose')}
            options={toOptions(initiatives)}
            value={draft.initiativeId}
            onChange={(initiativeId) => onChange({ initiativeId })}
            required
            data-autofocus
          />
          <SelectField
            name="kpiId"
            label={t('impact.kpi')}
            placeholder={t('impact.choose')}
            options={toOptions(kpis.filter(({ isActive }) => isActive))}
            value={draft.kpiId}
            onChange={(kpiId) => onChange({ kpiId })}
            required
          />
        </FormColumns>
      )}
      <BaselineFields draft={draft} onChange={onChange} problems={problems} kpi={kpi} />
      <FormColumns>
        <NumberField
          kind="percent"
          name="shareBp"
          label={t('impact.share')}
          description={t('impact.shareHint')}
          value={draft.shareBp}
          onChange={(shareBp) => onChange({ shareBp })}
          error={problems.shareBp}
          required
        />
        <NumberField
          kind="percent"
          name="shareLowBp"
          label={t('impact.shareLow')}
          description={t('impact.shareLowHint')}
          value={draft.shareLowBp}
          onChange={(shareLowBp) => onChange({ shareLowBp })}
          error={problems.shareLowBp}
        />
        <NumberField
          kind="percent"
          name="shareHighBp"
          label={t('impact.shareHigh')}
          description={t('impact.shareHighHint')}
          value={draft.shareHighBp}
          onChange={(shareHighBp) => onChange({ shareHighBp })}
          error={problems.shareHighBp}
        />
      </FormColumns>
      <FormColumns>
        <NumberField
          kind="percent"
          name="marginBp"
          label={t('impact.margin')}
          description={t('impact.marginHint')}
          value={draft.marginBp}
          onChange={(marginBp) => onChange({ marginBp })}
          error={problems.marginBp}
          required
        />
        <NumberField
          kind="integer"
          name="lagMonths"
          label={t('impact.lag')}
          description={t('impact.lagHint')}
          value={draft.lagMonths}
          onChange={(lagMonths) => onChange({ lagMonths })}
          error={problems.lagMonths}
          required
        />
        {needsValuePerUnit(kpi?.unit ?? null) && (
          <NumberField
            kind="micro"
            name="valuePerUnitMicro"
            label={t('impact.valuePerUnit', { currency })}
            description={t('impact.valuePerUnitHint')}
            value={draft.valuePerUnitMicro}
            onChange={(valuePerUnitMicro) => onChange({ valuePerUnitMicro })}
            error={problems.valuePerUnitMicro}
            required
          />
        )}
      </FormColumns>
      <FormColumns>
        <MonthField
          name="validFrom"
          label={t('impact.validFrom')}
          description={t('impact.validFromHint')}
          value={draft.validFrom}
          onChange={(validFrom) => onChange({ validFrom })}
          required
        />
        <MonthField
          name="validTo"
          label={t('impact.validTo')}
          description={t('impact.validToHint')}
          value={draft.validTo}
          onChange={(validTo) => onChange({ validTo })}
          error={problems.validTo}
        />
        <SelectField
          name="method"
          label={t('impact.method')}
          description={t('impact.methodHint')}
          options={METHODS.map((value) => ({
            value,
            label: {
              assumption: t('impact.methodAssumption'),
              experiment: t('impact.methodExperiment'),
              model: t('impact.methodModel'),
            }[value],
          }))}
          value={draft.method}
          onChange={(value) =>
            onChange({ method: METHODS.find((method) => method === value) ?? 'assumption' })
          }
          required
        />
      </FormColumns>
      <NoteField
        name="reason"
        label={t('impact.reasonField')}
        value={draft.reason}
        onChange={(reason) => onChange({ reason })}
        required
      />
    </>
  );
}
