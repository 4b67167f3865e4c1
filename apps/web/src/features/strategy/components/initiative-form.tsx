import {
  InitiativeSchema,
  InitiativeStatusSchema,
  type Channel,
  type CostCentre,
  type Goal,
  type Initiative,
  type Person,
} from '@etat/contracts';
import { useState } from 'react';
import { useSave } from '../../../platform/http';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import {
  compareFields,
  FormColumns,
  FormModal,
  MonthField,
  NoteField,
  SelectField,
  TextField,
  toOptions,
  toTreeOptions,
  type ComparedField,
} from '../../../ui';
import { nameOf } from '../../organisation';
import type { Weight } from '../model/weights';
import { WeightsEditor } from './weights-editor';

export interface InitiativeSurroundings {
  costCentres: CostCentre[];
  people: Person[];
  goals: Goal[];
  channels: Channel[];
}

interface InitiativeFormProps extends InitiativeSurroundings {
  item?: Initiative;
  onClose: () => void;
}

export function InitiativeForm({ item, costCentres, people, goals, channels, onClose }: InitiativeFormProps) {
  const { t, formatMonth, formatBp } = useI18n();
  const { path } = useOrganisation();
  const save = useSave(path);
  const [values, setValues] = useState({
    code: item?.code ?? '',
    name: item?.name ?? '',
    description: item?.description ?? '',
    costCentreId: item?.costCentreId ?? null,
    responsibleId: item?.responsibleId ?? null,
    startMonth: item?.startMonth ?? null,
    endMonth: item?.endMonth ?? null,
    status: item?.status ?? ('planned' as const),
    goals: item?.goals ?? [],
    channels: item?.channels ?? [],
  });
  const set = (patch: Partial<typeof values>) => setValues((before) => ({ ...before, ...patch }));
  const weightText = (items: { id: string; name: string }[], weights: Weight[]) =>
    weights.map(({ id, weightBp }) => `${nameOf(items, id)} ${formatBp(weightBp)}`).join('; ') || '–';
  const fields: ComparedField<typeof values>[] = [
    { key: 'code', label: t('strategy.initiative.code'), format: ({ code }) => code },
    { key: 'name', label: t('strategy.initiative.name'), format: ({ name }) => name },
    {
      key: 'description',
      label: t('strategy.initiative.description'),
      format: (shown) => shown.description || '–',
    },
    {
      key: 'costCentreId',
      label: t('strategy.initiative.cost-centre'),
      format: (shown) => nameOf(costCentres, shown.costCentreId),
    },
    {
      key: 'responsibleId',
      label: t('strategy.initiative.responsible'),
      format: (shown) => nameOf(people, shown.responsibleId),
    },
    {
      key: 'startMonth',
      label: t('strategy.initiative.start'),
      format: (shown) => formatMonth(shown.startMonth),
    },
    { key: 'endMonth', label: t('strategy.initiative.end'), format: (shown) => formatMonth(shown.endMonth) },
    {
      key: 'status',
      label: t('strategy.initiative.status'),
      format: ({ status }) => t(`strategy.initiative.status.${status}`),
    },
    {
      key: 'goals',
      label: t('strategy.initiative.goals'),
      format: (shown) => weightText(goals, shown.goals),
    },
    {
      key: 'channels',
      label: t('strategy.initiative.channels'),
      format: (shown) => weightText(channels, shown.channels),
    },
  ];
  return (
    <FormModal
      size="xl"
      title={t(item ? 'strategy.initiative.edit' : 'strategy.initiative.add')}
      onClose={onClose}
      stale={{ rows: (current) => compareFields(fields, values, current), onTakeTheirs: onClose }}
      onSubmit={async (basis) => {
        await save(`${path}/initiatives`, InitiativeSchema, values, item && { item, basis });
        onClose();
      }}
    >
      <FormColumns>
        <TextField
          data-autofocus
          required
          name="code"
          label={t('strategy.initiative.code')}
          value={values.code}
          onChange={(code) => set({ code })}
        />
        <TextField
          required
          name="name"
          label={t('strategy.initiative.name')}
          value={values.name}
          onChange={(name) => set({ name })}
        />
        <SelectField
          required
          name="costCentreId"
          label={t('strategy.initiative.cost-centre')}
          options={toTreeOptions(costCentres)}
          value={values.costCentreId}
          onChange={(costCentreId) => set({ costCentreId })}
        />
        <SelectField
          name="responsibleId"
          label={t('strategy.initiative.responsible')}
          options={toOptions(people.filter(({ isActive, id }) => isActive || id === values.responsibleId))}
          value={values.responsibleId}
          onChange={(responsibleId) => set({ responsibleId })}
        />
        <MonthField
          name="startMonth"
          label={t('strategy.initiative.start')}
          value={values.startMonth}
          onChange={(startMonth) => set({ startMonth })}
        />
        <MonthField
          name="endMonth"
          label={t('strategy.initiative.end')}
          value={values.endMonth}
          onChange={(endMonth) => set({ endMonth })}
        />
        <SelectField
          required
          name="status"
          label={t('strategy.initiative.status')}
          options={InitiativeStatusSchema.options.map((status) => ({
            value: status,
            label: t(`strategy.initiative.status.${status}`),
          }))}
          value={values.status}
          onChange={(chosen) => {
            const status = InitiativeStatusSchema.options.find((known) => known === chosen);
            if (status) set({ status });
          }}
        />
      </FormColumns>
      <WeightsEditor
        name="goals"
        label={t('strategy.initiative.goals')}
        items={goals}
        weights={values.goals}
        emptyText={t('strategy.initiative.goals.none')}
        onChange={(next) => set({ goals: next })}
      />
      <WeightsEditor
        name="channels"
        label={t('strategy.initiative.channels')}
        items={channels}
        weights={values.channels}
        emptyText={t('strategy.initiative.channels.none')}
        onChange={(next) => set({ channels: next })}
      />
      <NoteField
        name="description"
        label={t('strategy.initiative.description')}
        value={values.description}
        onChange={(description) => set({ description })}
      />
    </FormModal>
  );
}
