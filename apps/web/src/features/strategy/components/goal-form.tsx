import { Checkbox } from '@mantine/core';
import { GoalKindSchema, GoalSchema, type Goal, type Person } from '@etat/contracts';
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
  type ComparedField,
} from '../../../ui';
import { nameOf } from '../../organisation';
import classes from './goal-form.module.css';

export interface GoalPreset {
  kind: Goal['kind'];
  alignedToIds: string[];
}

interface GoalFormProps {
  item?: Goal;
  preset?: GoalPreset;
  goals: Goal[];
  people: Person[];
  onClose: () => void;
}

export function GoalForm({ item, preset, goals, people, onClose }: GoalFormProps) {
  const { t, formatMonth } = useI18n();
  const { path } = useOrganisation();
  const save = useSave(path);
  const corporate = goals.filter(({ kind, id }) => kind === 'corporate' && id !== item?.id);
  const [values, setValues] = useState({
    kind: item?.kind ?? preset?.kind ?? (corporate.length > 0 ? 'communication' : 'corporate'),
    name: item?.name ?? '',
    description: item?.description ?? '',
    ownerId: item?.ownerId ?? null,
    fromMonth: item?.fromMonth ?? null,
    toMonth: item?.toMonth ?? null,
    alignedToIds: item?.alignedToIds ?? preset?.alignedToIds ?? [],
    isActive: item?.isActive ?? true,
  });
  const set = (patch: Partial<typeof values>) => setValues((before) => ({ ...before, ...patch }));
  const fields: ComparedField<typeof values>[] = [
    { key: 'kind', label: t('strategy.goal.kind'), format: ({ kind }) => t(`strategy.goal.${kind}`) },
    { key: 'name', label: t('strategy.goal.name'), format: ({ name }) => name },
    {
      key: 'description',
      label: t('strategy.goal.description'),
      format: ({ description }) => description || '–',
    },
    { key: 'ownerId', label: t('strategy.goal.owner'), format: ({ ownerId }) => nameOf(people, ownerId) },
    { key: 'fromMonth', label: t('strategy.goal.from'), format: ({ fromMonth }) => formatMonth(fromMonth) },
    { key: 'toMonth', label: t('strategy.goal.to'), format: ({ toMonth }) => formatMonth(toMonth) },
    {
      key: 'alignedToIds',
      label: t('strategy.goal.aligned-to'),
      format: ({ alignedToIds }) => alignedToIds.map((id) => nameOf(corporate, id)).join('; ') || '–',
    },
    {
      key: 'isActive',
      label: t('ui.status'),
      format: (shown) => t(shown.isActive ? 'ui.active' : 'ui.inactive'),
    },
  ];
  return (
    <FormModal
      title={t(item ? 'strategy.goal.edit' : 'strategy.goal.add')}
      onClose={onClose}
      stale={{ rows: (current) => compareFields(fields, values, current), onTakeTheirs: onClose }}
      onSubmit={async (basis) => {
        const { isActive, alignedToIds, ...rest } = values;
        const body = {
          ...rest,
          alignedToIds: values.kind === 'communication' ? alignedToIds : [],
          ...(item ? { isActive } : {}),
        };
        await save(`${path}/goals`, GoalSchema, body, item && { item, basis });
        onClose();
      }}
    >
      <TextField
        data-autofocus
        required
        name="name"
        label={t('strategy.goal.name')}
        value={values.name}
        onChange={(name) => set({ name })}
      />
      <FormColumns>
        <SelectField
          required
          name="kind"
          label={t('strategy.goal.kind')}
          options={GoalKindSchema.options.map((kind) => ({ value: kind, label: t(`strategy.goal.${kind}`) }))}
          value={values.kind}
          onChange={(kind) => set({ kind: kind === 'corporate' ? 'corporate' : 'communication' })}
        />
        <SelectField
          name="ownerId"
          label={t('strategy.goal.owner')}
          options={toOptions(people.filter(({ isActive, id }) => isActive || id === values.ownerId))}
          value={values.ownerId}
          onChange={(ownerId) => set({ ownerId })}
        />
        <MonthField
          name="fromMonth"
          label={t('strategy.goal.from')}
          value={values.fromMonth}
          onChange={(fromMonth) => set({ fromMonth })}
        />
        <MonthField
          name="toMonth"
          label={t('strategy.goal.to')}
          value={values.toMonth}
          onChange={(toMonth) => set({ toMonth })}
        />
      </FormColumns>
      {values.kind === 'communication' ? (
        <Checkbox.Group
          label={t('strategy.goal.aligned-to')}
          description={t(
            corporate.length === 0 ? 'strategy.goal.aligned-to.none' : 'strategy.goal.aligned-to.hint',
          )}
          value={values.alignedToIds}
          onChange={(alignedToIds) => set({ alignedToIds })}
        >
          <div className={classes.choices}>
            {corporate.map((goal) => (
              <Checkbox key={goal.id} value={goal.id} label={goal.name} />
            ))}
          </div>
        </Checkbox.Group>
      ) : null}
      <NoteField
        name="description"
        label={t('strategy.goal.description')}
        value={values.description}
        onChange={(description) => set({ description })}
      />
      {item ? (
        <Checkbox
          label={t('strategy.goal.active')}
          checked={values.isActive}
          onChange={(event) => set({ isActive: event.currentTarget.checked })}
        />
      ) : null}
    </FormModal>
  );
}
