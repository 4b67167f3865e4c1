import { Badge, Button } from '@mantine/core';
import { ApprovalDelegationSchema, type ApprovalDelegation } from '@etat/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSave } from '../../../platform/http';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import {
  ActionsHead,
  compareFields,
  DataTable,
  DateField,
  DeleteDialog,
  EmptyState,
  FormColumns,
  FormModal,
  NameCell,
  NoteField,
  PanelBar,
  QueryView,
  RowActions,
  SelectField,
  toOptions,
  useEditing,
} from '../../../ui';
import { delegatesQuery, delegationsQuery } from '../api/approval.query';

/** Who approves in whose name, and when. */
export function DelegationsPanel() {
  const { t, formatDate } = useI18n();
  const { path, can, personId } = useOrganisation();
  const query = useQuery(delegationsQuery(path));
  const { editing, create, edit, remove, close } = useEditing<ApprovalDelegation>();
  const isAdministrator = can('people.manage');
  const mayAdd = isAdministrator || can('plan.approve');
  const mayChange = ({ fromPersonId }: ApprovalDelegation) =>
    isAdministrator || (mayAdd && fromPersonId === personId);
  const addButton = mayAdd ? (
    <Button onClick={() => create()}>{t('versions.delegation.add')}</Button>
  ) : undefined;
  const nameOf = ({ fromName, toName }: ApprovalDelegation) =>
    t('versions.delegation.name', { from: fromName, to: toName });
  return (
    <>
      <QueryView query={query}>
        {(delegations) =>
          delegations.length === 0 ? (
            <EmptyState title={t('versions.delegation.empty.title')} action={addButton}>
              {t('versions.delegation.empty.text')}
            </EmptyState>
          ) : (
            <>
              <PanelBar text={t('versions.delegation.text')}>{addButton}</PanelBar>
              <DataTable label={t('versions.delegation.title')} minWidth={640}>
                <thead>
                  <tr>
                    <th scope="col">{t('versions.delegation.from-person')}</th>
                    <th scope="col">{t('versions.delegation.to-person')}</th>
                    <th scope="col">{t('versions.history.when')}</th>
                    <th scope="col">{t('versions.delegation.note')}</th>
                    <ActionsHead />
                  </tr>
                </thead>
                <tbody>
                  {delegations.map((delegation) => (
                    <tr key={delegation.id}>
                      <NameCell>{delegation.fromName}</NameCell>
                      <td>{delegation.toName}</td>
                      <td>
                        {t('versions.delegation.days', {
                          from: formatDate(delegation.validFrom),
                          to: formatDate(delegation.validTo),
                        })}{' '}
                        {delegation.isActive ? (
                          <Badge variant="outline" radius="sm" color="accent" tt="none">
                            {t('versions.delegation.active')}
                          </Badge>
                        ) : null}
                      </td>
                      <td>{delegation.note}</td>
                      <RowActions
                        name={nameOf(delegation)}
                        onEdit={mayChange(delegation) ? () => edit(delegation) : undefined}
                        onDelete={mayChange(delegation) ? () => remove(delegation) : undefined}
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
        <DelegationForm item={editing.kind === 'edit' ? editing.item : undefined} onClose={close} />
      ) : null}
      {editing?.kind === 'delete' ? (
        <DeleteDialog
          path={`${path}/approval-delegations`}
          item={editing.item}
          name={nameOf(editing.item)}
          onClose={close}
        />
      ) : null}
    </>
  );
}

function DelegationForm({ item, onClose }: { item?: ApprovalDelegation; onClose: () => void }) {
  const { t, formatDate } = useI18n();
  const { path, can, personId } = useOrganisation();
  const save = useSave(path);
  const people = useQuery(delegatesQuery(path)).data ?? [];
  const [fromPersonId, setFrom] = useState<string | null>(item?.fromPersonId ?? personId);
  const [toPersonId, setTo] = useState<string | null>(item?.toPersonId ?? null);
  const [validFrom, setValidFrom] = useState(item?.validFrom ?? null);
  const [validTo, setValidTo] = useState(item?.validTo ?? null);
  const [note, setNote] = useState(item?.note ?? '');
  const values = { fromPersonId, toPersonId, validFrom, validTo, note };
  const personOf = (id: string | null) => people.find((each) => each.id === id)?.name ?? '';
  const away = can('people.manage') ? people : people.filter(({ id }) => id === personId);
  return (
    <FormModal
      title={t(item ? 'versions.delegation.edit' : 'versions.delegation.add')}
      onClose={onClose}
      stale={{
        rows: (current) =>
          compareFields(
            [
              {
                key: 'toPersonId',
                label: t('versions.delegation.to-person'),
                format: (shown) => personOf(shown.toPersonId),
              },
              {
                key: 'validFrom',
                label: t('versions.delegation.from'),
                format: (shown) => formatDate(shown.validFrom),
              },
              {
                key: 'validTo',
                label: t('versions.delegation.to'),
                format: (shown) => formatDate(shown.validTo),
              },
              { key: 'note', label: t('versions.delegation.note'), format: (shown) => shown.note },
            ],
            values,
            current,
          ),
        onTakeTheirs: onClose,
      }}
      onSubmit={async (basis) => {
        await save(`${path}/approval-delegations`, ApprovalDelegationSchema, values, item && { item, basis });
        onClose();
      }}
    >
      <SelectField
        required
        name="fromPersonId"
        label={t('versions.delegation.from-person')}
        options={toOptions(away)}
        value={fromPersonId}
        onChange={setFrom}
      />
      <SelectField
        required
        data-autofocus
        name="toPersonId"
        label={t('versions.delegation.to-person')}
        options={toOptions(people.filter(({ id }) => id !== fromPersonId))}
        value={toPersonId}
        onChange={setTo}
      />
      <FormColumns>
        <DateField
          required
          name="validFrom"
          label={t('versions.delegation.from')}
          value={validFrom}
          onChange={setValidFrom}
        />
        <DateField
          required
          name="validTo"
          label={t('versions.delegation.to')}
          value={validTo}
          onChange={setValidTo}
        />
      </FormColumns>
      <NoteField name="note" label={t('versions.delegation.note')} value={note} onChange={setNote} />
    </FormModal>
  );
}
