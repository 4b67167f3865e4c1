import { Button } from '@mantine/core';
import type { BudgetVersion, PlanningRound } from '@etat/contracts';
import { IdSchema } from '@etat/contracts';
import { useQuery } from '@tanstack/react-query';
import * as z from 'zod';
import { useI18n } from '../../../platform/i18n';
import { useUrlState } from '../../../platform/page-state';
import { useOrganisation } from '../../../platform/session';
import { DeleteDialog, EmptyState, PanelBar, QueryView, SelectField, useEditing } from '../../../ui';
import { roundsQuery } from '../api/rounds.query';
import type { MasterData } from '../model/master-data';
import { RoundForm } from './round-form';
import { RoundProgressView } from './round-progress';

const PanelState = z.object({ round: IdSchema.optional().catch(undefined) });

/** The rounds of a version: one is shown, the controller starts, edits and closes them. */
export function RoundPanel({ version, master }: { version: BudgetVersion; master: MasterData }) {
  const { t, formatDate } = useI18n();
  const { path, can } = useOrganisation();
  const query = useQuery(roundsQuery(path));
  const [url, setUrl] = useUrlState(PanelState);
  const { editing, create, edit, remove, close } = useEditing<PlanningRound>();
  const mayWrite = can('master.write');
  const rounds = (query.data ?? []).filter(({ budgetVersionId }) => budgetVersionId === version.id);
  const round = rounds.find(({ id }) => id === url.round) ?? rounds[0];
  const add = mayWrite ? <Button onClick={() => create()}>{t('rounds.add')}</Button> : undefined;
  const labelOf = ({ name, isOpen }: PlanningRound) => (isOpen ? name : `${name} (${t('rounds.closed')})`);
  return (
    <QueryView query={query}>
      {() => (
        <>
          {round ? (
            <>
              <PanelBar
                text={[t('rounds.deadline.short', { date: formatDate(round.deadline) }), round.instructions]
                  .filter(Boolean)
                  .join(' · ')}
              >
                <SelectField
                  required
                  w={190}
                  aria-label={t('rounds.choose')}
                  options={rounds.map((each) => ({ value: each.id, label: labelOf(each) }))}
                  value={round.id}
                  onChange={(id) => setUrl({ round: id ?? undefined })}
                />
                {mayWrite ? (
                  <>
                    <Button variant="default" onClick={() => edit(round)}>
                      {t('ui.edit')}
                    </Button>
                    <Button variant="default" onClick={() => remove(round)}>
                      {t('ui.delete')}
                    </Button>
                    {add}
                  </>
                ) : null}
              </PanelBar>
              <RoundProgressView key={round.id} round={round} isDraft={version.status === 'draft'} />
            </>
          ) : (
            <EmptyState title={t('rounds.empty.title')} action={add}>
              {t(mayWrite ? 'rounds.empty.text' : 'rounds.empty.read-only')}
            </EmptyState>
          )}
          {editing?.kind === 'create' || editing?.kind === 'edit' ? (
            <RoundForm
              item={editing.kind === 'edit' ? editing.item : undefined}
              version={version}
              master={master}
              onClose={close}
            />
          ) : null}
          {editing?.kind === 'delete' ? (
            <DeleteDialog
              path={`${path}/rounds`}
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
