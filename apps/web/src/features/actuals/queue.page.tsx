import { Button } from '@mantine/core';
import { MAX_ASSIGNED_POSTINGS } from '@etat/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useI18n } from '../../platform/i18n';
import { useUrlState } from '../../platform/page-state';
import { useOrganisation } from '../../platform/session';
import { ButtonLink, EmptyState, ErrorState, Loading, PageHeader, PanelBar } from '../../ui';
import { useMasterData, type MasterData } from '../planning';
import { unassignedQuery } from './api/assignment.query';
import classes from './components/actuals.module.css';
import { ActualsNavigation } from './components/actuals-navigation';
import { AssignDialog, type Assigning } from './components/assign-dialog';
import { QueueFilters } from './components/queue-filters';
import { QueueTable } from './components/queue-table';
import { isFiltered } from './model/posting-filter';
import { NO_QUEUE_FILTER, QueueFilterSchema } from './model/queue-filter';

/** Postings without an initiative, and the way to one. */
export function UnassignedPage() {
  const { t } = useI18n();
  const { organisation } = useOrganisation();
  const master = useMasterData();
  return (
    <>
      <PageHeader title={t('actuals.title')} detail={t('assignment.section.queue')} />
      <ActualsNavigation />
      <PanelBar text={t('assignment.queue.text')}>
        <ButtonLink to="/o/$slug/actuals/rules" params={{ slug: organisation.slug }} variant="default">
          {t('assignment.section.rules')}
        </ButtonLink>
      </PanelBar>
      {master.error ? <ErrorState error={master.error} onRetry={master.refetch} /> : null}
      {!master.error && !master.data ? <Loading /> : null}
      {master.data ? <Queue master={master.data} /> : null}
    </>
  );
}

function Queue({ master }: { master: MasterData }) {
  const { t } = useI18n();
  const { path, can } = useOrganisation();
  const [filter, setFilter] = useUrlState(QueueFilterSchema);
  const query = useInfiniteQuery(unassignedQuery(path, useDeferredValue(filter)));
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [assigning, setAssigning] = useState<Assigning | null>(null);
  const [done, setDone] = useState('');
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  // What a filter hides is not assigned unseen, and one request has an end: the rest stays selected.
  const shown = items.filter(({ posting }) => selected.has(posting.id)).slice(0, MAX_ASSIGNED_POSTINGS);
  const suggested = shown.filter(({ suggestion }) => suggestion !== null);
  const mayAssign = can('actuals.post');
  const start = (to: Assigning['to'], chosen: typeof shown) =>
    setAssigning({ to, postingIds: chosen.map(({ posting }) => posting.id) });

  function renderList() {
    if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
    if (query.isPending) return <Loading />;
    if (items.length === 0 && isFiltered(filter))
      return (
        <EmptyState
          title={t('actuals.empty.filtered.title')}
          action={<Button onClick={() => setFilter(NO_QUEUE_FILTER)}>{t('actuals.filter.clear')}</Button>}
        >
          {t('actuals.empty.filtered.text')}
        </EmptyState>
      );
    if (items.length === 0)
      return (
        <EmptyState title={t('assignment.queue.empty.title')}>{t('assignment.queue.empty.text')}</EmptyState>
      );
    return (
      <>
        <QueueTable
          items={items}
          master={master}
          selected={selected}
          onSelect={mayAssign ? setSelected : undefined}
        />
        <div className={classes.more}>
          <span>{t('actuals.count', { count: items.length })}</span>
          {query.hasNextPage ? (
            <Button
              variant="default"
              loading={query.isFetchingNextPage}
              onClick={() => void query.fetchNextPage()}
            >
              {t('ui.load-more')}
            </Button>
          ) : null}
        </div>
      </>
    );
  }

  return (
    <>
      <QueueFilters filter={filter} master={master} onFilter={setFilter} />
      {mayAssign && items.length > 0 ? (
        <div className={classes.filters}>
          <Button disabled={suggested.length === 0} onClick={() => start('suggestion', suggested)}>
            {t('assignment.assign.suggestion.button', { count: suggested.length })}
          </Button>
          <Button variant="default" disabled={shown.length === 0} onClick={() => start('initiative', shown)}>
            {t('assignment.assign.initiative.button', { count: shown.length })}
          </Button>
        </div>
      ) : null}
      <p role="status" className={classes.note}>
        {done}
      </p>
      {renderList()}
      {assigning ? (
        <AssignDialog
          assigning={assigning}
          master={master}
          onClose={() => setAssigning(null)}
          onAssigned={(result) => {
            const gone = new Set(assigning.postingIds);
            setSelected(new Set([...selected].filter((id) => !gone.has(id))));
            setDone(t('assignment.assign.done', { ...result }));
            setAssigning(null);
          }}
        />
      ) : null}
    </>
  );
}
