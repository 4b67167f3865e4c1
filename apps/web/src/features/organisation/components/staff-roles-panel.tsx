import { Button } from '@mantine/core';
import type { StaffRole } from '@etat/contracts';
import { useQuery } from '@tanstack/react-query';
import { useI18n } from '../../../platform/i18n';
import { currentMonth } from '../../../platform/page-state';
import { useOrganisation } from '../../../platform/session';
import {
  ActionsHead,
  DataTable,
  DeleteDialog,
  EmptyState,
  NameCell,
  NumberCell,
  NumberHead,
  PanelBar,
  QueryView,
  RowActions,
  useEditing,
} from '../../../ui';
import { staffRolesQuery } from '../api/master-data.query';
import { rateAtMonth } from '../model/rate-rows';
import { StaffRoleForm } from './staff-role-form';

export function StaffRolesPanel() {
  const { t } = useI18n();
  const { path, can } = useOrganisation();
  const query = useQuery(staffRolesQuery(path));
  const { editing, create, edit, remove, close } = useEditing<StaffRole>();
  const mayWrite = can('master.write');
  const addButton = mayWrite ? (
    <Button onClick={() => create()}>{t('organisation.staff-role.add')}</Button>
  ) : undefined;
  return (
    <QueryView query={query}>
      {(roles) => (
        <>
          {roles.length === 0 ? (
            <EmptyState title={t('organisation.staff-role.empty')} action={addButton}>
              {t('organisation.staff-role.empty.text')}
            </EmptyState>
          ) : (
            <>
              <PanelBar text={t('organisation.staff-role.text')}>{addButton}</PanelBar>
              <DataTable label={t('administration.tab.staff-roles')} minWidth={520}>
                <thead>
                  <tr>
                    <th scope="col">{t('organisation.name')}</th>
                    <th scope="col">{t('organisation.code')}</th>
                    <NumberHead>{t('organisation.staff-role.rate.now')}</NumberHead>
                    <th scope="col">{t('organisation.staff-role.valid-from')}</th>
                    <th scope="col">{t('ui.status')}</th>
                    <ActionsHead />
                  </tr>
                </thead>
                <tbody>
                  {roles.map((role) => (
                    <StaffRoleRow
                      key={role.id}
                      role={role}
                      onEdit={mayWrite ? () => edit(role) : undefined}
                      onDelete={mayWrite ? () => remove(role) : undefined}
                    />
                  ))}
                </tbody>
              </DataTable>
            </>
          )}
          {editing?.kind === 'create' || editing?.kind === 'edit' ? (
            <StaffRoleForm item={editing.kind === 'edit' ? editing.item : undefined} onClose={close} />
          ) : null}
          {editing?.kind === 'delete' ? (
            <DeleteDialog
              path={`${path}/staff-roles`}
              item={editing.item}
              name={editing.item.name}
              onClose={close}
            />
          ) : null}
        </>
      )}
    </QueryView>
  );
}

function StaffRoleRow({
  role,
  onEdit,
  onDelete,
}: {
  role: StaffRole;
  onEdit?: () => void;
  onDelete?: () => void;
}) {
  const { t, formatMicro, formatMonth } = useI18n();
  const rate = rateAtMonth(role.rates, currentMonth());
  const count = role.rates.length;
  return (
    <tr>
      <NameCell>
        {role.name}
        {role.isAllIn ? ` (${t('organisation.staff-role.all-in.short')})` : ''}
      </NameCell>
      <td>{role.code}</td>
      <NumberCell>{formatMicro(rate?.rateMicro ?? null)}</NumberCell>
      <td>
        {rate ? t('organisation.staff-role.rate.from', { month: formatMonth(rate.validFrom) }) : '–'}
        {count > 1 ? `, ${t('organisation.staff-role.rate.count', { count })}` : ''}
      </td>
      <td>{t(role.isActive ? 'ui.active' : 'ui.inactive')}</td>
      <RowActions name={role.name} onEdit={onEdit} onDelete={onDelete} />
    </tr>
  );
}
