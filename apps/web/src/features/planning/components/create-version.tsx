import type { BudgetVersion, VersionSource } from '@etat/contracts';
import { fiscalMonths } from '@etat/domain';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useI18n } from '../../../platform/i18n';
import { currentMonth } from '../../../platform/page-state';
import { useOrganisation } from '../../../platform/session';
import { FormModal, NumberField, SelectField, TextField } from '../../../ui';
import { versionsKey, versionsQuery } from '../api/planning.query';
import { createVersion } from '../api/version.query';
import { toSourceOptions, sourceOf } from '../model/version-source';

type Kind = BudgetVersion['kind'];
const HUNDRED_PERCENT_BP = 10_000;

interface CreateVersionProps {
  fiscalYear: number;
  onCreated: (id: string) => void;
  onClose: () => void;
}

/** A new version of a fiscal year: which kind, with the lines of what, and for a forecast how far the actuals go. */
export function CreateVersion({ fiscalYear, onCreated, onClose }: CreateVersionProps) {
  const { t, formatMonth } = useI18n();
  const { path, organisation, can, roles } = useOrganisation();
  const queryClient = useQueryClient();
  const versions = useQuery(versionsQuery(path)).data ?? [];
  const mayPlanAll = roles.includes('controller') && can('plan.write');
  const months = fiscalMonths(fiscalYear, organisation.fiscalYearStartMonth);
  const begun = months.filter((month) => month <= currentMonth());
  const [kind, setKind] = useState<Kind>(mayPlanAll ? 'budget' : 'what-if');
  const [source, setSource] = useState('empty');
  const [factorBp, setFactor] = useState<number | null>(HUNDRED_PERCENT_BP);
  const [cutoff, setCutoff] = useState<string | null>(begun.at(-2) ?? begun.at(-1) ?? null);
  const [typedName, setName] = useState<string | null>(null);
  const year = String(fiscalYear);
  const closed = cutoff === null ? 0 : months.indexOf(cutoff) + 1;
  const name = typedName ?? t('versions.create.name', { kind, year, closed, open: 12 - closed });
  const kinds: Kind[] = mayPlanAll
    ? begun.length > 0
      ? ['budget', 'forecast', 'what-if']
      : ['budget', 'what-if']
    : ['what-if'];

  return (
    <FormModal
      title={t('planning.create.another')}
      submitLabel={t('planning.create.submit')}
      onClose={onClose}
      onSubmit={async () => {
        const taken: VersionSource = sourceOf(source, factorBp ?? HUNDRED_PERCENT_BP);
        const version = await createVersion(path, {
          fiscalYear,
          name,
          kind,
          source: taken,
          cutoffMonth: kind === 'forecast' ? cutoff : null,
        });
        await queryClient.invalidateQueries({ queryKey: versionsKey(path) });
        onCreated(version.id);
        onClose();
      }}
    >
      <SelectField
        required
        name="kind"
        label={t('versions.create.kind')}
        options={kinds.map((value) => ({ value, label: t(`versions.create.kind.${value}`) }))}
        value={kind}
        onChange={(value) => setKind(kinds.find((each) => each === value) ?? kind)}
      />
      {kind === 'forecast' ? (
        <SelectField
          required
          name="cutoffMonth"
          label={t('versions.create.cutoff')}
          options={begun.map((value, index) => ({
            value,
            label: t('versions.create.cutoff.option', {
              month: formatMonth(value),
              closed: index + 1,
              open: 11 - index,
            }),
          }))}
          value={cutoff}
          onChange={setCutoff}
        />
      ) : null}
      <SelectField
        required
        name="source"
        label={t('versions.create.source')}
        options={toSourceOptions(versions, fiscalYear, t)}
        value={source}
        onChange={(value) => setSource(value ?? 'empty')}
      />
      {source.startsWith('actuals') ? (
        <NumberField
          required
          kind="percent"
          name="source.factorBp"
          label={t('versions.create.factor')}
          description={t('versions.create.factor.hint')}
          value={factorBp}
          onChange={setFactor}
        />
      ) : null}
      <TextField
        required
        data-autofocus
        name="name"
        label={t('planning.create.name')}
        value={name}
        onChange={setName}
      />
    </FormModal>
  );
}
