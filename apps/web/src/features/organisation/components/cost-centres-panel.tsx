import { Button } from '@mantine/core';
import type { CostCentre } from '@etat/contracts';
import { useQuery } from '@tanstack/react-query';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import {
  ActionsHead,
  DataTable,
  DeleteDialog,
  NameCell,
  PanelBar,
  QueryView,
  RowActions,
  useEditing,
} from '../../../ui';
import { costCentresQuery, peopleQuery } from '../api/master-data.query';
import { nameOf } from '../model/name-of';
import { CostCentreForm } from './cost-centre-form';

export function CostCentresPanel() {
  const { t } = useI18n();
  const { path, can } = useOrganisation();
  const query = useQuery(costCentresQuery(path));
  const { data: people = [] } = useQuery(peopleQuery(path));
  const { editing, create, edit, remove, close } = useEditing<CostCentre, CostCentre>();
  const mayWrite = can('master.write');
  return (
    <QueryView query={query}>
      {(costCentres) => (
        <>
          <PanelBar text={t('organisation.cost-centre.text')}>
            {mayWrite ? <Button onClick={() => create()}>{t('organisation.cost-centre.add')}</Button> : null}
          </PanelBar>
          <DataTable label={t('administration.tab.cost-centres')} minWidth={520}>
            <thead>
              <tr>
                <th scope="col">{t('organisation.name')}</th>
                <th scope="col">{t('organisation.code')}</th>
                <th scope="col">{t('organisation.responsible')}</th>
                <th scope="col">{t('ui.status')}</th>
                <ActionsHead />
              </tr>
            </thead>
            <tbody>
              {costCentres.map((item) => (
                <tr key={item.id}>
                  <NameCell depth={item.depth}>{item.name}</NameCell>
                  <td>{item.code}</td>
                  <td>{nameOf(people, item.responsibleId)}</td>
                  <td>{t(item.isActive ? 'ui.active' : 'ui.inactive')}</td>
                  <RowActions
                    name={item.name}
                    addBelow={
                      mayWrite
                        ? {
                            label: t('organisation.cost-centre.add-below', { name: item.name }),
                            onClick: () => create(item),
                          }
                        : undefined
                    }
                    onEdit={mayWrite ? () => edit(item) : undefined}
                    onDelete={mayWrite && item.parentId !== null ? () => remove(item) : undefined}
                  />
                </tr>
              ))}
            </tbody>
          </DataTable>
          {editing?.kind === 'create' || editing?.kind === 'edit' ? (
            <CostCentreForm
              item={editing.kind === 'edit' ? editing.item : undefined}
              parentId={editing.kind === 'create' ? editing.preset?.id : undefined}
              costCentres={costCentres}
              people={people}
              onClose={close}
            />
          ) : null}
          {editing?.kind === 'delete' ? (
            <DeleteDialog
              path={`${path}/cost-centres`}
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
