import { Button } from '@mantine/core';
import type { Category } from '@etat/contracts';
import { useQuery } from '@tanstack/react-query';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import {
  ActionsHead,
  DataTable,
  DeleteDialog,
  EmptyState,
  NameCell,
  PanelBar,
  QueryView,
  RowActions,
  useEditing,
} from '../../../ui';
import { categoriesQuery } from '../api/master-data.query';
import { CategoryForm } from './category-form';

export function CategoriesPanel() {
  const { t } = useI18n();
  const { path, can } = useOrganisation();
  const query = useQuery(categoriesQuery(path));
  const { editing, create, edit, remove, close } = useEditing<Category, Category>();
  const mayWrite = can('master.write');
  const addButton = mayWrite ? (
    <Button onClick={() => create()}>{t('organisation.category.add')}</Button>
  ) : undefined;
  return (
    <QueryView query={query}>
      {(categories) => (
        <>
          {categories.length === 0 ? (
            <EmptyState title={t('organisation.category.empty')} action={addButton}>
              {t('organisation.category.empty.text')}
            </EmptyState>
          ) : (
            <>
              <PanelBar text={t('organisation.category.text')}>{addButton}</PanelBar>
              <DataTable label={t('administration.tab.categories')} minWidth={520}>
                <thead>
                  <tr>
                    <th scope="col">{t('organisation.name')}</th>
                    <th scope="col">{t('organisation.code')}</th>
                    <th scope="col">{t('organisation.category.kind')}</th>
                    <th scope="col">{t('organisation.category.gl-account')}</th>
                    <th scope="col">{t('ui.status')}</th>
                    <ActionsHead />
                  </tr>
                </thead>
                <tbody>
                  {categories.map((item) => (
                    <CategoryRow
                      key={item.id}
                      item={item}
                      actions={
                        mayWrite
                          ? {
                              edit: () => edit(item),
                              remove: () => remove(item),
                              addBelow: () => create(item),
                            }
                          : undefined
                      }
                    />
                  ))}
                </tbody>
              </DataTable>
            </>
          )}
          {editing?.kind === 'create' || editing?.kind === 'edit' ? (
            <CategoryForm
              item={editing.kind === 'edit' ? editing.item : undefined}
              parent={editing.kind === 'create' ? editing.preset : undefined}
              categories={categories}
              onClose={close}
            />
          ) : null}
          {editing?.kind === 'delete' ? (
            <DeleteDialog
              path={`${path}/categories`}
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

interface CategoryRowProps {
  item: Category;
  actions?: { edit: () => void; remove: () => void; addBelow: () => void };
}

function CategoryRow({ item, actions }: CategoryRowProps) {
  const { t } = useI18n();
  return (
    <tr>
      <NameCell depth={item.depth}>{item.name}</NameCell>
      <td>{item.code}</td>
      <td>{item.isLeaf ? t(`organisation.category.kind.${item.kind}`) : ''}</td>
      <td>{item.glAccount ?? '–'}</td>
      <td>{t(item.isActive ? 'ui.active' : 'ui.inactive')}</td>
      <RowActions
        name={item.name}
        addBelow={
          actions
            ? { label: t('organisation.category.add-below', { name: item.name }), onClick: actions.addBelow }
            : undefined
        }
        onEdit={actions?.edit}
        onDelete={actions && item.isLeaf ? actions.remove : undefined}
      />
    </tr>
  );
}
