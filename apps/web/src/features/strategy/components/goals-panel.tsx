import { Button } from '@mantine/core';
import type { Goal } from '@etat/contracts';
import { useQuery } from '@tanstack/react-query';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import { DeleteDialog, EmptyState, PanelBar, QueryView, useEditing } from '../../../ui';
import { peopleQuery } from '../../organisation';
import { goalsQuery, initiativesQuery } from '../api/strategy.query';
import { toAlignment } from '../model/alignment';
import { AlignmentView } from './alignment-view';
import { GoalForm, type GoalPreset } from './goal-form';

export function GoalsPanel() {
  const { t } = useI18n();
  const { path, can } = useOrganisation();
  const query = useQuery(goalsQuery(path));
  const { data: initiatives = [] } = useQuery(initiativesQuery(path));
  const { data: people = [] } = useQuery(peopleQuery(path));
  const { editing, create, edit, remove, close } = useEditing<Goal, GoalPreset>();
  const mayWrite = can('master.write');
  const addButton = mayWrite ? <Button onClick={() => create()}>{t('strategy.goal.add')}</Button> : undefined;
  return (
    <QueryView query={query}>
      {(goals) => (
        <>
          {goals.length === 0 ? (
            <EmptyState title={t('strategy.goal.empty')} action={addButton}>
              {t('strategy.goal.empty.text')}
            </EmptyState>
          ) : (
            <>
              <PanelBar text={t('strategy.goal.text')}>{addButton}</PanelBar>
              <AlignmentView
                alignment={toAlignment(goals, initiatives)}
                people={people}
                actions={
                  mayWrite
                    ? {
                        edit,
                        remove,
                        addBelow: ({ id }) => create({ kind: 'communication', alignedToIds: [id] }),
                      }
                    : undefined
                }
              />
            </>
          )}
          {editing?.kind === 'create' || editing?.kind === 'edit' ? (
            <GoalForm
              item={editing.kind === 'edit' ? editing.item : undefined}
              preset={editing.kind === 'create' ? editing.preset : undefined}
              goals={goals}
              people={people}
              onClose={close}
            />
          ) : null}
          {editing?.kind === 'delete' ? (
            <DeleteDialog
              path={`${path}/goals`}
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
