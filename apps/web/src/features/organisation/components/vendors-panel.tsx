import { Button, Checkbox } from '@mantine/core';
import { VendorSchema, type Vendor } from '@etat/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSave } from '../../../platform/http';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import {
  ActionsHead,
  compareFields,
  DataTable,
  DeleteDialog,
  EmptyState,
  FormModal,
  NameCell,
  PanelBar,
  QueryView,
  RowActions,
  TextField,
  useEditing,
} from '../../../ui';
import { vendorsQuery } from '../api/master-data.query';

export function VendorsPanel() {
  const { t } = useI18n();
  const { path, can } = useOrganisation();
  const query = useQuery(vendorsQuery(path));
  const { editing, create, edit, remove, close } = useEditing<Vendor>();
  const mayWrite = can('master.write');
  const addButton = mayWrite ? (
    <Button onClick={() => create()}>{t('organisation.vendor.add')}</Button>
  ) : undefined;
  return (
    <>
      <QueryView query={query}>
        {(vendors) =>
          vendors.length === 0 ? (
            <EmptyState title={t('organisation.vendor.empty')} action={addButton}>
              {t('organisation.vendor.empty.text')}
            </EmptyState>
          ) : (
            <>
              <PanelBar text={t('organisation.vendor.text')}>{addButton}</PanelBar>
              <DataTable label={t('administration.tab.vendors')}>
                <thead>
                  <tr>
                    <th scope="col">{t('organisation.name')}</th>
                    <th scope="col">{t('ui.status')}</th>
                    <ActionsHead />
                  </tr>
                </thead>
                <tbody>
                  {vendors.map((vendor) => (
                    <tr key={vendor.id}>
                      <NameCell>{vendor.name}</NameCell>
                      <td>{t(vendor.isActive ? 'ui.active' : 'ui.inactive')}</td>
                      <RowActions
                        name={vendor.name}
                        onEdit={mayWrite ? () => edit(vendor) : undefined}
                        onDelete={mayWrite ? () => remove(vendor) : undefined}
                      />
                    </tr>
                  ))}
                </tbody>
              </DataTable>
            </>
          )
        }
      </QueryView>
      {editing?.kind === 'create' || editing?.kind === 'edit' ? (
        <VendorForm item={editing.kind === 'edit' ? editing.item : undefined} onClose={close} />
      ) : null}
      {editing?.kind === 'delete' ? (
        <DeleteDialog path={`${path}/vendors`} item={editing.item} name={editing.item.name} onClose={close} />
      ) : null}
    </>
  );
}

function VendorForm({ item, onClose }: { item?: Vendor; onClose: () => void }) {
  const { t } = useI18n();
  const { path } = useOrganisation();
  const save = useSave(path);
  const [name, setName] = useState(item?.name ?? '');
  const [isActive, setActive] = useState(item?.isActive ?? true);
  return (
    <FormModal
      title={t(item ? 'organisation.vendor.edit' : 'organisation.vendor.add')}
      onClose={onClose}
      stale={{
        rows: (current) =>
          compareFields(
            [
              { key: 'name', label: t('organisation.name'), format: (shown) => shown.name },
              {
                key: 'isActive',
                label: t('ui.status'),
                format: (shown) => t(shown.isActive ? 'ui.active' : 'ui.inactive'),
              },
            ],
            { name, isActive },
            current,
          ),
        onTakeTheirs: onClose,
      }}
      onSubmit={async (basis) => {
        await save(
          `${path}/vendors`,
          VendorSchema,
          item ? { name, isActive } : { name },
          item && { item, basis },
        );
        onClose();
      }}
    >
      <TextField
        data-autofocus
        required
        name="name"
        label={t('organisation.name')}
        value={name}
        onChange={setName}
      />
      {item ? (
        <Checkbox
          label={t('organisation.active')}
          checked={isActive}
          onChange={(event) => setActive(event.currentTarget.checked)}
        />
      ) : null}
    </FormModal>
  );
}
