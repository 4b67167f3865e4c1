import { Checkbox } from '@mantine/core';
import { CategorySchema, CostKindSchema, type Category } from '@etat/contracts';
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
  toTreeOptions,
  type ComparedField,
} from '../../../ui';
import { nameOf } from '../model/name-of';
import { toSurcharges, type SurchargeRow } from '../model/surcharge-rows';
import { withoutSubtree } from '../model/without-subtree';
import { SurchargesEditor } from './surcharges-editor';

interface CategoryFormProps {
  item?: Category;
  /** A new one goes below this one and takes over its kind. */
  parent?: Category;
  categories: Category[];
  onClose: () => void;
}

export function CategoryForm({ item, parent, categories, onClose }: CategoryFormProps) {
  const { t, formatBp, formatMonth } = useI18n();
  const { path } = useOrganisation();
  const save = useSave(path);
  const [values, setValues] = useState({
    code: item?.code ?? '',
    name: item?.name ?? '',
    parentId: item ? item.parentId : (parent?.id ?? null),
    kind: item?.kind ?? parent?.kind ?? ('external' as const),
    glAccount: item?.glAccount ?? '',
    isActive: item?.isActive ?? true,
  });
  const [rows, setRows] = useState<SurchargeRow[]>(
    () => item?.surcharges.map((row) => ({ key: `${row.targetCategoryId} ${row.validFrom}`, ...row })) ?? [],
  );
  const mayCharge = values.kind === 'external' && item?.isLeaf !== false;
  const mine = { ...values, surcharges: mayCharge ? toSurcharges(rows) : [] };
  const set = (patch: Partial<typeof values>) => setValues((before) => ({ ...before, ...patch }));
  const fields: ComparedField<typeof mine>[] = [
    { key: 'code', label: t('organisation.code'), format: ({ code }) => code },
    { key: 'name', label: t('organisation.name'), format: ({ name }) => name },
    {
      key: 'parentId',
      label: t('organisation.parent'),
      format: (shown) => nameOf(categories, shown.parentId),
    },
    {
      key: 'kind',
      label: t('organisation.category.kind'),
      format: ({ kind }) => t(`organisation.category.kind.${kind}`),
    },
    {
      key: 'glAccount',
      label: t('organisation.category.gl-account'),
      format: (shown) => shown.glAccount || '–',
    },
    {
      key: 'surcharges',
      label: t('organisation.category.surcharges'),
      format: (shown) =>
        shown.surcharges
          .map(({ targetCategoryId, validFrom, rateBp }) =>
            t('organisation.category.surcharge.text', {
              target: nameOf(categories, targetCategoryId),
              rate: formatBp(rateBp),
              month: formatMonth(validFrom),
            }),
          )
          .join('; ') || '–',
    },
    {
      key: 'isActive',
      label: t('ui.status'),
      format: (shown) => t(shown.isActive ? 'ui.active' : 'ui.inactive'),
    },
  ];
  return (
    <FormModal
      size="lg"
      title={t(item ? 'organisation.category.edit' : 'organisation.category.add')}
      onClose={onClose}
      stale={{ rows: (current) => compareFields(fields, mine, current), onTakeTheirs: onClose }}
      onSubmit={async (basis) => {
        const { isActive, glAccount, ...rest } = mine;
        const body = { ...rest, glAccount: glAccount.trim() || null, ...(item ? { isActive } : {}) };
        await save(`${path}/categories`, CategorySchema, body, item && { item, basis });
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
        <SelectField
          name="parentId"
          label={t('organisation.parent')}
          placeholder={t('organisation.parent.top')}
          options={toTreeOptions(withoutSubtree(categories, item?.id))}
          value={values.parentId}
          onChange={(parentId) => set({ parentId })}
        />
        <SelectField
          required
          name="kind"
          label={t('organisation.category.kind')}
          options={CostKindSchema.options.map((kind) => ({
            value: kind,
            label: t(`organisation.category.kind.${kind}.long`),
          }))}
          value={values.kind}
          onChange={(kind) => set({ kind: kind === 'internal' ? 'internal' : 'external' })}
        />
      </FormColumns>
      <TextField
        name="glAccount"
        label={t('organisation.category.gl-account')}
        description={t('organisation.category.gl-account.hint')}
        value={values.glAccount}
        onChange={(glAccount) => set({ glAccount })}
      />
      {mayCharge ? (
        <SurchargesEditor
          targets={categories.filter(
            ({ id, kind, isLeaf, surcharges }) =>
              id !== item?.id && kind === 'external' && isLeaf && surcharges.length === 0,
          )}
          rows={rows}
          onChange={setRows}
        />
      ) : null}
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
