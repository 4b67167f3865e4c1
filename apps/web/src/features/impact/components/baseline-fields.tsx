import type { Kpi } from '@etat/contracts';
import { useI18n } from '../../../platform/i18n';
import { FormColumns, MonthField, NumberField, SelectField } from '../../../ui';
import type { LinkDraft } from '../model/link-draft';
import type { LinkProblems } from '../model/to-link-problems';

interface BaselineFieldsProps {
  draft: LinkDraft;
  onChange: (change: Partial<LinkDraft>) => void;
  problems: LinkProblems;
  kpi: Kpi | null;
}

const KINDS = ['previous-year', 'fixed', 'average'] as const;

/** The input of a return most easily bent: each kind says what it takes for granted. */
export function BaselineFields({ draft, onChange, problems, kpi }: BaselineFieldsProps) {
  const { t } = useI18n();
  const names = {
    'previous-year': { label: t('impact.baselinePreviousYear'), hint: t('impact.baselinePreviousYearHint') },
    fixed: { label: t('impact.baselineFixed'), hint: t('impact.baselineFixedHint') },
    average: { label: t('impact.baselineAverage'), hint: t('impact.baselineAverageHint') },
  };
  return (
    <>
      <SelectField
        name="baseline"
        label={t('impact.baseline')}
        description={`${t('impact.baselineHint')} ${names[draft.baselineKind].hint}`}
        options={KINDS.map((value) => ({ value, label: names[value].label }))}
        value={draft.baselineKind}
        onChange={(value) =>
          onChange({ baselineKind: KINDS.find((kind) => kind === value) ?? 'previous-year' })
        }
        required
      />
      {draft.baselineKind === 'fixed' && (
        <NumberField
          kind="e4"
          name="baseline.valueE4"
          label={`${t('impact.baselineValue')}${kpi ? ` (${kpi.name})` : ''}`}
          value={draft.baselineE4}
          onChange={(baselineE4) => onChange({ baselineE4 })}
          required
        />
      )}
      {draft.baselineKind === 'average' && (
        <FormColumns>
          <MonthField
            name="baseline.fromMonth"
            label={t('impact.baselineFrom')}
            value={draft.baselineFrom}
            onChange={(baselineFrom) => onChange({ baselineFrom })}
            required
          />
          <MonthField
            name="baseline.toMonth"
            label={t('impact.baselineTo')}
            value={draft.baselineTo}
            onChange={(baselineTo) => onChange({ baselineTo })}
            error={problems.baselineTo}
            required
          />
        </FormColumns>
      )}
    </>
  );
}
