import { Button } from '@mantine/core';
import type { Posting } from '@etat/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useI18n } from '../../platform/i18n';
import { useUrlState } from '../../platform/page-state';
import { useOrganisation } from '../../platform/session';
import { ButtonLink, EmptyState, ErrorState, Loading, PageHeader } from '../../ui';
import { useMasterData, type MasterData } from '../planning';
import { postingsQuery } from './api/actuals.query';
import classes from './components/actuals.module.css';
import { ActualsNavigation } from './components/actuals-navigation';
import { PostingEntryForm } from './components/posting-entry-form';
import { PostingFilters } from './components/posting-filters';
import { PostingTable } from './components/posting-table';
import { ReverseDialog } from './components/reverse-dialog';
import { SplitDialog } from './components/split-dialog';
import { isFiltered, NO_FILTER, PostingFilterSchema, PostingUrlSchema } from './model/posting-filter';
import { todayOf } from './model/today-of';

const KINDS = ['external', 'internal'] as const;

/** Actuals: what was booked, and the entry of the next posting. */
export function ActualsPage() {
  const { t } = useI18n();
  const { can } = useOrganisation();
  const [url, setUrl] = useUrlState(PostingUrlSchema);
  const master = useMasterData();
  const mayPost = can('actuals.post');
  return (
    <>
      <PageHeader
        title={t('actuals.title')}
        actions={
          mayPost
            ? KINDS.map((kind) => (
                <Button
                  key={kind}
                  variant={url.entry === kind ? 'filled' : 'default'}
                  aria-pressed={url.entry === kind}
                  onClick={() => setUrl({ entry: url.entry === kind ? undefined : kind, accrual: undefined })}
                >
                  {t(`actuals.entry.${kind}`)}
                </Button>
              ))
            : undefined
        }
      />
      <ActualsNavigation />
      {master.error ? <ErrorState error={master.error} onRetry={master.refetch} /> : null}
      {!master.error && !master.data ? <Loading /> : null}
      {master.data && url.entry && mayPost ? (
        <PostingEntryForm
          key={`${url.entry} ${url.accrual ?? ''}`}
          kind={url.entry}
          accrualId={url.accrual}
          today={todayOf(new Date())}
          master={master.data}
          onClose={() => setUrl({ entry: undefined, accrual: undefined })}
        />
      ) : null}
      {master.data ? <Postings master={master.data} /> : null}
    </>
  );
}

function Postings({ master }: { master: MasterData }) {
  const { t } = useI18n();
  const { path, can, organisation } = useOrganisation();
  const [filter, setFilter] = useUrlState(PostingFilterSchema);
  const query = useInfiniteQuery(postingsQuery(path, useDeferredValue(filter)));
  const [reversed, setReversed] = useState<Posting | null>(null);
  const [split, setSplit] = useState<Posting | null>(null);
  const postings = query.data?.pages.flatMap(({ items }) => items) ?? [];

  function renderList() {
    if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
    if (query.isPending) return <Loading />;
    if (postings.length === 0 && isFiltered(filter)) {
      return (
        <EmptyState
          title={t('actuals.empty.filtered.title')}
          action={<Button onClick={() => setFilter(NO_FILTER)}>{t('actuals.filter.clear')}</Button>}
        >
          {t('actuals.empty.filtered.text')}
        </EmptyState>
      );
    }
    if (postings.length === 0) {
      return (
        <EmptyState
          title={t('actuals.empty.title')}
          action={
            can('actuals.import') ? (
              <ButtonLink to="/o/$slug/exchange" params={{ slug: organisation.slug }}>
                {t('actuals.import.link')}
              </ButtonLink>
            ) : undefined
          }
        >
          {t('actuals.empty.text')}
        </EmptyState>
      );
    }
    return (
      <>
        <PostingTable
          postings={postings}
          master={master}
          onReverse={can('actuals.post') ? setReversed : undefined}
          onSplit={can('actuals.post') ? setSplit : undefined}
        />
        <div className={classes.more}>
          <span>{t('actuals.count', { count: postings.length })}</span>
          {query.hasNextPage ? (
            <>
              <Button
                variant="default"
                loading={query.isFetchingNextPage}
                onClick={() => void query.fetchNextPage()}
              >
                {t('ui.load-more')}
              </Button>
              <span className={classes.soft}>{t('actuals.total.more')}</span>
            </>
          ) : null}
        </div>
      </>
    );
  }

  return (
    <>
      <PostingFilters filter={filter} master={master} onFilter={setFilter} />
      {renderList()}
      {reversed ? (
        <ReverseDialog posting={reversed} master={master} onClose={() => setReversed(null)} />
      ) : null}
      {split ? <SplitDialog posting={split} master={master} onClose={() => setSplit(null)} /> : null}
    </>
  );
}
