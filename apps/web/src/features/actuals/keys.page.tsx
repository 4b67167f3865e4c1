import { Button } from '@mantine/core';
import type { AllocationKey } from '@etat/contracts';
import { useQuery } from '@tanstack/react-query';
import { useI18n } from '../../platform/i18n';
import { useOrganisation } from '../../platform/session';
import {
  ActionsHead,
  DataTable,
  DeleteDialog,
  EmptyState,
  ErrorState,
  Loading,
  NameCell,
  PageHeader,
  PanelBar,
  QueryView,
  RowActions,
  useEditing,
} from '../../ui';
import { allocationKeysQuery, useMasterData } from '../planning';
import { ActualsNavigation } from './components/actuals-navigation';
import { KeyForm } from './components/key-form';

/** Named weights that postings and budget lines are split by. */
export function AllocationKeysPage() {
  const { t, formatE4 } = useI18n();
  const { path, can } = useOrganisation();
  const query = useQuery(allocationKeysQuery(path));
  const master = useMasterData();
  const { editing, create, edit, remove, close } = useEditing<AllocationKey>();
  const mayWrite = can('master.write');
  const { data } = master;
  const nameOf = ({ costCentreId, initiativeId }: AllocationKey['weights'][number]) =>
    [
      data?.costCentres.find(({ id }) => id === costCentreId)?.name,
      data?.initiatives.find(({ id }) => id === initiativeId)?.name,
    ]
      .filter(Boolean)
      .join(' / ');
  const add = mayWrite ? <Button onClick={() => create()}>{t('closing.keys.add')}</Button> : undefined;
  return (
    <>
      <PageHeader title={t('actuals.title')} detail={t('closing.section.keys')} />
      <ActualsNavigation />
      <PanelBar text={t('closing.keys.text')}>{add}</PanelBar>
      {master.error ? <ErrorState error={master.error} onRetry={master.refetch} /> : null}
      {!master.error && !data ? <Loading /> : null}
      {data ? (
        <QueryView query={query}>
          {(keys) =>
            keys.length === 0 ? (
              <EmptyState title={t('closing.keys.empty.title')}>{t('closing.keys.empty.text')}</EmptyState>
            ) : (
              <DataTable label={t('closing.keys.table')} minWidth={520}>
                <thead>
                  <tr>
                    <th scope="col">{t('closing.keys.name')}</th>
                    <th scope="col">{t('closing.keys.weights')}</th>
                    <th scope="col">{t('ui.status')}</th>
                    <ActionsHead />
                  </tr>
                </thead>
                <tbody>
                  {keys.map((key) => (
                    <tr key={key.id}>
                      <NameCell>{key.name}</NameCell>
                      <td>
                        {key.weights
                          .map((weight) => `${nameOf(weight)}: ${formatE4(weight.weightE4)}`)
                          .join(', ')}
                      </td>
                      <td>{t(key.isActive ? 'ui.active' : 'ui.inactive')}</td>
                      <RowActions
                        name={key.name}
                        onEdit={mayWrite ? () => edit(key) : undefined}
                        onDelete={mayWrite ? () => remove(key) : undefined}
                      />
                    </tr>
                  ))}
                </tbody>
              </DataTable>
            )
          }
        </QueryView>
      ) : null}
      {data && (editing?.kind === 'create' || editing?.kind === 'edit') ? (
        <KeyForm item={editing.kind === 'edit' ? editing.item : undefined} master={data} onClose={close} />
      ) : null}
      {editing?.kind === 'delete' ? (
        <DeleteDialog
          path={`${path}/allocation-keys`}
          item={editing.item}
          name={editing.item.name}
          onClose={close}
        />
      ) : null}
    </>
  );
}
