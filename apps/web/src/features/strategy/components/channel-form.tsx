import { Checkbox } from '@mantine/core';
import { ChannelSchema, type Channel, type Person } from '@etat/contracts';
import { useState } from 'react';
import { useSave } from '../../../platform/http';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import { compareFields, FormModal, SelectField, TextField, toOptions, type ComparedField } from '../../../ui';
import { nameOf } from '../../organisation';

export function ChannelForm({
  item,
  people,
  onClose,
}: {
  item?: Channel;
  people: Person[];
  onClose: () => void;
}) {
  const { t } = useI18n();
  const { path } = useOrganisation();
  const save = useSave(path);
  const [values, setValues] = useState({
    name: item?.name ?? '',
    url: item?.url ?? '',
    responsibleId: item?.responsibleId ?? null,
    isActive: item?.isActive ?? true,
  });
  const set = (patch: Partial<typeof values>) => setValues((before) => ({ ...before, ...patch }));
  const fields: ComparedField<typeof values>[] = [
    { key: 'name', label: t('strategy.channel.name'), format: ({ name }) => name },
    { key: 'url', label: t('strategy.channel.url'), format: ({ url }) => url || '–' },
    {
      key: 'responsibleId',
      label: t('strategy.channel.responsible'),
      format: (shown) => nameOf(people, shown.responsibleId),
    },
    {
      key: 'isActive',
      label: t('ui.status'),
      format: (shown) => t(shown.isActive ? 'ui.active' : 'ui.inactive'),
    },
  ];
  return (
    <FormModal
      title={t(item ? 'strategy.channel.edit' : 'strategy.channel.add')}
      onClose={onClose}
      stale={{ rows: (current) => compareFields(fields, values, current), onTakeTheirs: onClose }}
      onSubmit={async (basis) => {
        const { isActive, ...rest } = values;
        const body = { ...rest, ...(item ? { isActive } : {}) };
        await save(`${path}/channels`, ChannelSchema, body, item && { item, basis });
        onClose();
      }}
    >
      <TextField
        data-autofocus
        required
        name="name"
        label={t('strategy.channel.name')}
        value={values.name}
        onChange={(name) => set({ name })}
      />
      <TextField
        name="url"
        inputMode="url"
        placeholder="https://"
        label={t('strategy.channel.url')}
        value={values.url}
        onChange={(url) => set({ url })}
      />
      <SelectField
        name="responsibleId"
        label={t('strategy.channel.responsible')}
        options={toOptions(people.filter(({ isActive, id }) => isActive || id === values.responsibleId))}
        value={values.responsibleId}
        onChange={(responsibleId) => set({ responsibleId })}
      />
      {item ? (
        <Checkbox
          label={t('organisation.active')}
          checked={values.isActive}
          onChange={(event) => set({ isActive: event.currentTarget.checked })}
        />
      ) : null}
    </FormModal>
  );
}
