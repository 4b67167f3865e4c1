import { Checkbox } from '@mantine/core';
import { PersonSchema, type CostCentre, type Person } from '@etat/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSave } from '../../../platform/http';
import { useI18n } from '../../../platform/i18n';
import { sessionQuery, useOrganisation } from '../../../platform/session';
import { compareFields, FormColumns, FormModal, TextField, type ComparedField } from '../../../ui';
import { nameOf } from '../../organisation';
import { GrantsEditor } from './grants-editor';

interface PersonFormProps {
  item?: Person;
  costCentres: CostCentre[];
  onClose: () => void;
  /** Called with a person just created who can be invited. */
  onCreated: (person: Person) => void;
}

export function PersonForm({ item, costCentres, onClose, onCreated }: PersonFormProps) {
  const { t } = useI18n();
  const { path, personId } = useOrganisation();
  const save = useSave(path);
  const queryClient = useQueryClient();
  const [values, setValues] = useState({
    name: item?.name ?? '',
    email: item?.email ?? '',
    isActive: item?.isActive ?? true,
    grants: item?.grants ?? [],
  });
  const set = (patch: Partial<typeof values>) => setValues((before) => ({ ...before, ...patch }));
  const fields: ComparedField<typeof values>[] = [
    { key: 'name', label: t('administration.people.name'), format: ({ name }) => name },
    { key: 'email', label: t('administration.email'), format: ({ email }) => email || '–' },
    {
      key: 'isActive',
      label: t('ui.status'),
      format: (shown) => t(shown.isActive ? 'ui.active' : 'ui.inactive'),
    },
    {
      key: 'grants',
      label: t('administration.people.roles'),
      format: ({ grants }) =>
        grants
          .map(
            ({ role, costCentreId }) =>
              `${t(`administration.role.${role}`)}: ${nameOf(costCentres, costCentreId)}`,
          )
          .join('; '),
    },
  ];
  return (
    <FormModal
      size="lg"
      title={t(item ? 'administration.people.edit' : 'administration.people.add')}
      onClose={onClose}
      stale={{ rows: (current) => compareFields(fields, values, current), onTakeTheirs: onClose }}
      onSubmit={async (basis) => {
        const { isActive, email, ...rest } = values;
        const body = { ...rest, email: email.trim() || null, ...(item ? { isActive } : {}) };
        const saved = await save(`${path}/people`, PersonSchema, body, item && { item, basis });
        // Own roles decide what the navigation shows.
        if (saved.id === personId) await queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
        onClose();
        if (!item && saved.email !== null) onCreated(saved);
      }}
    >
      <FormColumns>
        <TextField
          data-autofocus
          required
          name="name"
          label={t('administration.people.name')}
          value={values.name}
          onChange={(name) => set({ name })}
        />
        <TextField
          type="email"
          name="email"
          label={t('administration.email')}
          value={values.email}
          onChange={(email) => set({ email })}
        />
      </FormColumns>
      <p>{t('administration.people.email.hint')}</p>
      <GrantsEditor grants={values.grants} onChange={(grants) => set({ grants })} costCentres={costCentres} />
      {item ? (
        <Checkbox
          label={t('administration.people.active')}
          checked={values.isActive}
          onChange={(event) => set({ isActive: event.currentTarget.checked })}
        />
      ) : null}
    </FormModal>
  );
}
