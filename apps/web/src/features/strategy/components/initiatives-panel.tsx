import { Button } from '@mantine/core';
import type { Initiative } from '@etat/contracts';
import { useQuery } from '@tanstack/react-query';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import {
  ActionsHead,
  DataTable,
  DeleteDialog,
  EmptyState,
  NameCell,
  PageLink,
  PanelBar,
  QueryView,
  RowActions,
  useEditing,
} from '../../../ui';
import { costCentresQuery, nameOf, peopleQuery } from '../../organisation';
import { channelsQuery, goalsQuery, initiativesQuery } from '../api/strategy.query';
import { periodText } from '../model/period-text';
import { InitiativeForm, type InitiativeSurroundings } from './initiative-form';

export function InitiativesPanel() {
  const { t } = useI18n();
  const { path, can } = useOrganisation();
  const query = useQuery(initiativesQuery(path));
  const { data: costCentres = [] } = useQuery(costCentresQuery(path));
  const { data: people = [] } = useQuery(peopleQuery(path));
  const { data: goals = [] } = useQuery(goalsQuery(path));
  const { data: channels = [] } = useQuery(channelsQuery(path));
  const surroundings = { costCentres, people, goals, channels };
  const { editing, create, edit, remove, close } = useEditing<Initiative>();
  const mayWrite = can('master.write');
  const addButton = mayWrite ? (
    <Button onClick={() => create()}>{t('strategy.initiative.add')}</Button>
  ) : undefined;
  return (
    <>
      <QueryView query={query}>
        {(initiatives) =>
          initiatives.length === 0 ? (
            <EmptyState title={t('strategy.initiative.empty')} action={addButton}>
              {t('strategy.initiative.empty.text')}
            </EmptyState>
          ) : (
            <>
              <PanelBar text={t('strategy.initiative.text')}>{addButton}</PanelBar>
              <DataTable label={t('strategy.tab.initiatives')} minWidth={900}>
                <thead>
                  <tr>
                    <th scope="col">{t('strategy.initiative.name')}</th>
                    <th scope="col">{t('strategy.initiative.goals')}</th>
                    <th scope="col">{t('strategy.initiative.channels')}</th>
                    <th scope="col">{t('strategy.initiative.cost-centre')}</th>
                    <th scope="col">{t('strategy.initiative.responsible')}</th>
                    <th scope="col">{t('strategy.initiative.period')}</th>
                    <th scope="col">{t('strategy.initiative.status')}</th>
                    <ActionsHead />
                  </tr>
                </thead>
                <tbody>
                  {initiatives.map((initiative) => (
                    <InitiativeRow
                      key={initiative.id}
                      initiative={initiative}
                      onEdit={mayWrite ? () => edit(initiative) : undefined}
                      onDelete={mayWrite ? () => remove(initiative) : undefined}
                      {...surroundings}
                    />
                  ))}
                </tbody>
              </DataTable>
            </>
          )
        }
      </QueryView>
      {editing?.kind === 'create' || editing?.kind === 'edit' ? (
        <InitiativeForm
          item={editing.kind === 'edit' ? editing.item : undefined}
          {...surroundings}
          onClose={close}
        />
      ) : null}
      {editing?.kind === 'delete' ? (
        <DeleteDialog
          path={`${path}/initiatives`}
          item={editing.item}
          name={editing.item.name}
          onClose={close}
        />
      ) : null}
    </>
  );
}

interface InitiativeRowProps extends InitiativeSurroundings {
  initiative: Initiative;
  onEdit?: () => void;
  onDelete?: () => void;
}

function InitiativeRow({
  initiative,
  costCentres,
  people,
  goals,
  channels,
  onEdit,
  onDelete,
}: InitiativeRowProps) {
  const i18n = useI18n();
  const { t, formatBp } = i18n;
  const { organisation, can } = useOrganisation();
  // A single link is all of it: its weight says nothing.
  const links = (items: { id: string; name: string }[], weights: Initiative['goals']) =>
    weights
      .map(({ id, weightBp }) => nameOf(items, id) + (weights.length > 1 ? ` ${formatBp(weightBp)}` : ''))
      .join(', ') || '–';
  const title = `${initiative.code} ${initiative.name}`;
  return (
    <tr>
      <NameCell>
        {can('impact.read') ? (
          <PageLink
            fz="sm"
            to="/o/$slug/impact/$initiativeId"
            params={{ slug: organisation.slug, initiativeId: initiative.id }}
            title={t('strategy.initiative.impact', { name: initiative.name })}
          >
            {title}
          </PageLink>
        ) : (
          title
        )}
      </NameCell>
      <td>{links(goals, initiative.goals)}</td>
      <td>{links(channels, initiative.channels)}</td>
      <td>{nameOf(costCentres, initiative.costCentreId)}</td>
      <td>{nameOf(people, initiative.responsibleId)}</td>
      <td>{periodText(initiative.startMonth, initiative.endMonth, i18n) ?? '–'}</td>
      <td>{t(`strategy.initiative.status.${initiative.status}`)}</td>
      <RowActions name={initiative.name} onEdit={onEdit} onDelete={onDelete} />
    </tr>
  );
}
