import { Checkbox } from '@mantine/core';
import { CostCentreSchema, type CostCentre, type Person } from '@etat/contracts';
import { useState } from 'react';
import { useSave } from '../../../platform/http';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import {
  compareFields,
  FormColumns,
  FormModal,
  SelectField,
  TextField,
  toOptions,
  toTreeOptions,
  type ComparedField,
} from '../../../ui';
import { nameOf } from '../model/name-of';
import { withoutSubtree } from '../model/without-subtree';

interface CostCentreFormProps {
  item?: CostCentre;
  /** Where a new one goes. */
  parentId?: string;
  costCentres: CostCentre[];
  people: Person[];
  onClose: () => void;
}

export function CostCentreForm({ item, parentId, costCentres, people, onClose }: CostCentreFormProps) {
  const { t } = useI18n();
  const { path } = useOrganisation();
  const save = useSave(path);
  const isRoot = item !== undefined && item.parentId === null;
  const [values, setValues] = useState({
    code: item?.code ?? '',
    name: item?.name ?? '',
    parentId: item ? item.parentId : (parentId ?? costCentres[0]?.id ?? null),
    responsibleId: item?.responsibleId ?? null,
    isActive: item?.isActive ?? true,
  });
  const set = (patch: Partial<typeof values>) => setValues((before) => ({ ...before, ...patch }));
  const fields: ComparedField<typeof values>[] = [
    { key: 'code', label: t('organisation.code'), format: ({ code }) => code },
    { key: 'name', label: t('organisation.name'), format: ({ name }) => name },
    {
      key: 'parentId',
      label: t('organisation.parent'),
      format: (shown) => nameOf(costCentres, shown.parentId),
    },
    {
      key: 'responsibleId',
      label: t('organisation.responsible'),
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
      title={t(item ? 'organisation.cost-centre.edit' : 'organisation.cost-centre.add')}
      onClose={onClose}
      stale={{ rows: (current) => compareFields(fields, values, current), onTakeTheirs: onClose }}
      onSubmit={async (basis) => {
        const { parentId: parent, isActive, ...rest } = values;
        const body = {
          ...rest,
          ...(isRoot ? {} : { parentId: parent }),
          ...(item && !isRoot ? { isActive } : {}),
        };
        await save(`${path}/cost-centres`, CostCentreSchema, body, item && { item, basis });
        onClose();
      }}
    >
      <FormColumns>
        <TextField
          data-autofocus
          required
          name="code"
          label={t('organisation.code')}
          value={values.code}
          onChange={(code) => set({ code })}
        />
        <TextField
          required
          name="name"
          label={t('organisation.name')}
          value={values.name}
          onChange={(name) => set({ name })}
        />
      </FormColumns>
      {isRoot ? null : (
        <SelectField
          required
          name="parentId"
          label={t('organisation.parent')}
          options={toTreeOptions(withoutSubtree(costCentres, item?.id))}
          value={values.parentId}
          onChange={(next) => set({ parentId: next })}
        />
      )}
      <SelectField
        name="responsibleId"
        label={t('organisation.responsible')}
        options={toOptions(people.filter(({ isActive, id }) => isActive || id === values.responsibleId))}
        value={values.responsibleId}
        onChange={(responsibleId) => set({ responsibleId })}
      />
      {item && !isRoot ? (
        <Checkbox
          label={t('organisation.active')}
          checked={values.isActive}
          onChange={(event) => set({ isActive: event.currentTarget.checked })}
        />
      ) : null}
    </FormModal>
  );
}
