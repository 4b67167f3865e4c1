import type { Kpi } from '@etat/contracts';
import { IMPACT_STAGES, KPI_AGGREGATIONS, KPI_DIRECTIONS, KPI_UNITS } from '@etat/domain';
import { Checkbox } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import {
  FormColumns,
  FormModal,
  NoteField,
  NumberField,
  SelectField,
  TextField,
  toOptions,
} from '../../../ui';
import { peopleQuery } from '../../organisation';
import { createKpi, kpisKey, updateKpi, type KpiFields } from '../api/kpis.query';
import { useKpiWords } from './use-kpi-words';

const EMPTY: KpiFields = {
  code: '',
  name: '',
  description: '',
  unit: 'number',
  direction: 'up',
  aggregation: 'sum',
  stage: 'external-output',
  ownerId: null,
  bandLowE4: null,
  bandHighE4: null,
};

interface KpiFormProps {
  /** Absent: a new one. */
  kpi?: Kpi;
  onSaved?: (kpi: Kpi) => void;
  onClose: () => void;
}

function toFields({
  code,
  name,
  description,
  unit,
  direction,
  aggregation,
  stage,
  ownerId,
  bandLowE4,
  bandHighE4,
}: Kpi): KpiFields {
  return { code, name, description, unit, direction, aggregation, stage, ownerId, bandLowE4, bandHighE4 };
}

/** Defines a KPI: what it counts, what is good, where in the impact chain it stands. */
export function KpiForm({ kpi, onSaved, onClose }: KpiFormProps) {
  const { t, currency } = useI18n();
  const words = useKpiWords();
  const { path } = useOrganisation();
  const queryClient = useQueryClient();
  const people = useQuery(peopleQuery(path));
  const [fields, setFields] = useState<KpiFields>(kpi ? toFields(kpi) : EMPTY);
  const [isActive, setActive] = useState(kpi?.isActive ?? true);
  const change = (patch: Partial<KpiFields>) => setFields((current) => ({ ...current, ...patch }));
  const isBand = fields.direction === 'band';
  const choose = <T extends string>(values: readonly T[], text: (value: T) => string) =>
    values.map((value) => ({ value, label: text(value) }));
  const one = <T extends string>(values: readonly T[], value: string | null, then: (value: T) => void) => {
    const found = values.find((other) => other === value);
    if (found) then(found);
  };

  async function save(basis?: { id: string; version: number }) {
    const body = isBand ? fields : { ...fields, bandLowE4: null, bandHighE4: null };
    const saved = kpi
      ? await updateKpi(path, { ...kpi, version: basis?.version ?? kpi.version }, { ...body, isActive })
      : await createKpi(path, body);
    await queryClient.invalidateQueries({ queryKey: kpisKey(path) });
    onSaved?.(saved);
    onClose();
  }

  return (
    <FormModal
      title={kpi ? t('kpis.edit.title', { name: kpi.name }) : t('kpis.define.title')}
      size="lg"
      onClose={onClose}
      onSubmit={save}
      stale={{
        rows: (current) => {
          const theirs = current as Kpi;
          return [
            { label: t('kpis.field.code'), mine: fields.code, theirs: theirs.code },
            { label: t('kpis.field.name'), mine: fields.name, theirs: theirs.name },
            { label: t('kpis.field.description'), mine: fields.description, theirs: theirs.description },
            { label: t('kpis.field.unit'), mine: fields.unit, theirs: theirs.unit },
            {
              label: t('kpis.field.direction'),
              mine: t(`kpis.direction.${fields.direction}`),
              theirs: t(`kpis.direction.${theirs.direction}`),
            },
            {
              label: t('kpis.field.stage'),
              mine: t(`kpis.stage.${fields.stage}`),
              theirs: t(`kpis.stage.${theirs.stage}`),
            },
            {
              label: t('kpis.column.target'),
              mine: words.target(null, fields),
              theirs: words.target(null, theirs),
            },
          ];
        },
        onTakeTheirs: () => {
          void queryClient.invalidateQueries({ queryKey: kpisKey(path) });
          onClose();
        },
      }}
    >
      <FormColumns>
        <TextField
          required
          data-autofocus
          name="code"
          maxLength={60}
          label={t('kpis.field.code')}
          value={fields.code}
          onChange={(code) => change({ code })}
        />
        <TextField
          required
          name="name"
          maxLength={200}
          label={t('kpis.field.name')}
          value={fields.name}
          onChange={(name) => change({ name })}
        />
      </FormColumns>
      <SelectField
        required
        name="stage"
        label={t('kpis.field.stage')}
        description={t(`kpis.stage.${fields.stage}.hint`)}
        options={choose(IMPACT_STAGES, (stage) => t(`kpis.stage.${stage}`))}
        value={fields.stage}
        onChange={(value) => one(IMPACT_STAGES, value, (stage) => change({ stage }))}
      />
      <FormColumns>
        <SelectField
          required
          name="unit"
          label={t('kpis.field.unit')}
          options={choose(KPI_UNITS, (unit) => t(`kpis.unit.${unit}`, { currency }))}
          value={fields.unit}
          onChange={(value) => one(KPI_UNITS, value, (unit) => change({ unit }))}
        />
        <SelectField
          required
          name="direction"
          label={t('kpis.field.direction')}
          options={choose(KPI_DIRECTIONS, (direction) => t(`kpis.direction.${direction}`))}
          value={fields.direction}
          onChange={(value) => one(KPI_DIRECTIONS, value, (direction) => change({ direction }))}
        />
        <SelectField
          required
          name="aggregation"
          label={t('kpis.field.aggregation')}
          options={choose(KPI_AGGREGATIONS, (aggregation) => t(`kpis.aggregation.${aggregation}`))}
          value={fields.aggregation}
          onChange={(value) => one(KPI_AGGREGATIONS, value, (aggregation) => change({ aggregation }))}
        />
        <SelectField
          name="ownerId"
          label={t('kpis.field.owner')}
          options={toOptions(people.data ?? [])}
          value={fields.ownerId}
          onChange={(ownerId) => change({ ownerId })}
        />
      </FormColumns>
      {isBand ? (
        <FormColumns>
          <NumberField
            required
            kind="e4"
            name="bandLowE4"
            label={t('kpis.field.band-low')}
            value={fields.bandLowE4}
            onChange={(bandLowE4) => change({ bandLowE4 })}
          />
          <NumberField
            required
            kind="e4"
            name="bandHighE4"
            label={t('kpis.field.band-high')}
            value={fields.bandHighE4}
            onChange={(bandHighE4) => change({ bandHighE4 })}
          />
        </FormColumns>
      ) : null}
      <NoteField
        name="description"
        label={t('kpis.field.description')}
        value={fields.description}
        onChange={(description) => change({ description })}
      />
      {kpi ? (
        <Checkbox
          label={t('kpis.field.is-active')}
          checked={isActive}
          onChange={(event) => setActive(event.currentTarget.checked)}
        />
      ) : null}
    </FormModal>
  );
}
