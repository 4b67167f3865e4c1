import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { BudgetLine, BudgetVersion } from '@etat/contracts';
import type { PhasingMethod } from '@etat/domain';
import { useCallback, useMemo, useState } from 'react';
import { useI18n } from '../../../platform/i18n';
import { useUrlState } from '../../../platform/page-state';
import { useOrganisation } from '../../../platform/session';
import { PageLink } from '../../../ui';
import type { MasterData } from '../model/master-data';
import type { PlanContext } from '../model/plan-line';
import type { PlanRow } from '../model/plan-row';
import { PlanUrlSchema } from '../model/plan-url';
import { toFirstUpdate } from '../model/to-first-terms';
import { usePlanActions } from '../saving/use-plan-actions';
import { usePlanRows } from '../saving/use-plan-rows';
import { LineForm } from './line-form';
import { PlanFilters } from './plan-filters';
import { PlanGrid } from './plan-grid';
import { PlanGrouping } from './plan-grouping';
import { PlanHints } from './plan-hints';
import { PlanList } from './plan-list';
import { StaleLineDialog } from './stale-line-dialog';
import { useComparison } from './use-comparison';
import { useGridItems } from './use-grid-items';
import { usePlanContext } from './use-plan-context';
import { usePlanFormats, type PlanUnit } from './use-plan-formats';

interface PlanBoardProps {
  version: BudgetVersion;
  lines: BudgetLine[];
  master: MasterData;
}

/** The lines of one version: as a grid, on a narrow screen as a list. */
export function PlanBoard({ version, lines, master }: PlanBoardProps) {
  const { t } = useI18n();
  const { can, organisation } = useOrganisation();
  const [url, setUrl] = useUrlState(PlanUrlSchema);
  const isNarrow = useMediaQuery('(width < 48em)', false, { getInitialValueInEffect: false });
  const comparisonOf = useComparison(version.id, lines);
  const planned = usePlanContext(version, master);
  const context = useMemo<PlanContext>(() => ({ ...planned, comparisonOf }), [planned, comparisonOf]);
  // Those planned before a category lost its surcharge go with the next edit of their line.
  const hasSurcharges =
    master.categories.some(({ surcharges }) => surcharges.length > 0) ||
    lines.some(({ parentLineId }) => parentLineId !== null);
  const { store, rows, isOffline } = usePlanRows(version.id, lines, context, hasSurcharges);
  const { edited } = usePlanFormats('full');
  const order = url.order ?? 'up';
  const sort = useMemo(() => (url.sort ? { column: url.sort, direction: order } : null), [url.sort, order]);
  const grouping = url.group ?? null;
  const { items, shown, toggle } = useGridItems({ rows, filter: url, sort, grouping, context, master });
  const [opened, setOpened] = useState<{ row: PlanRow; phasing: PhasingMethod | null } | null>(null);
  // Closed without a decision, a conflict waits in its row.
  const [waiting, setWaiting] = useState<string | null>(null);
  const stale = rows.find(({ conflict, key }) => conflict !== null && key !== waiting);
  const isEditable = version.status === 'draft' && can('plan.write');
  const { actions, removed } = usePlanActions(store, rows, isEditable);
  const unit = url.unit ?? 'full';
  // The filters hold long lists; they are not drawn again for every edit.
  const setUnit = useCallback(
    (next: PlanUnit) => setUrl({ unit: next === 'full' ? undefined : next }),
    [setUrl],
  );
  const toolbar = <PlanFilters filter={url} unit={unit} master={master} onFilter={setUrl} onUnit={setUnit} />;
  return (
    <>
      {isNarrow ? (
        <PlanList
          rows={shown}
          actions={actions}
          context={context}
          master={master}
          unit={unit}
          toolbar={toolbar}
          onCompare={() => setWaiting(null)}
        />
      ) : (
        <PlanGrid
          label={t('planning.grid.label', { name: version.name })}
          items={items}
          rows={shown}
          actions={actions}
          canUndo={store.canUndo}
          canRedo={store.canRedo}
          isOffline={isOffline}
          context={context}
          master={master}
          unit={unit}
          view={{
            sort: url.sort ?? null,
            order,
            isSorted: url.sort !== undefined,
            isGrouped: grouping !== null,
            frozen: url.freeze ?? 'title',
            onSort: (column, next) =>
              setUrl({ sort: column ?? undefined, order: column && next === 'down' ? next : undefined }),
            onFreeze: (column) => setUrl({ freeze: column ?? undefined }),
          }}
          toolbar={
            <>
              {toolbar}
              <PlanGrouping grouping={grouping} onGroup={(group) => setUrl({ group: group ?? undefined })} />
            </>
          }
          onToggle={toggle}
          onOpenForm={(row, phasing) => setOpened({ row, phasing: phasing ?? null })}
          onRetry={({ key, conflict }) => {
            if (conflict) setWaiting(null);
            else store.dispatch({ type: 'many', actions: retryAll(rows, key) });
          }}
          onRevert={({ key }) => store.dispatch({ type: 'reverted', key })}
        />
      )}
      {removed && actions ? (
        <p role="status">
          {t('planning.deleted.text', removed)}{' '}
          <Button variant="default" size="compact-xs" onClick={actions.undo}>
            {t('planning.deleted.undo')}
          </Button>
        </p>
      ) : null}
      {rows.length === 0 && actions ? (
        <p>
          <PageLink to="/o/$slug/exchange" params={{ slug: organisation.slug }}>
            {t('planning.import.link')}
          </PageLink>
        </p>
      ) : null}
      {shown.length < rows.length ? (
        <p>{t('planning.total.filtered', { count: shown.length, all: rows.length })}</p>
      ) : null}
      <PlanHints lines={rows.map(({ line }) => line)} master={master} />
      {actions && !isNarrow ? (
        <details>
          <summary>{t('planning.grid.keys')}</summary>
          <p>
            {t('planning.grid.help')} {t('planGrid.help.more')} {t('planGrid.help.figures')}
          </p>
        </details>
      ) : null}
      {opened && actions ? (
        <LineForm
          title={t('planning.line.edit')}
          line={opened.row.line}
          startWith={opened.phasing && toFirstUpdate(opened.phasing, opened.row.line, context.months)}
          context={context}
          master={master}
          onSave={(updates) =>
            actions.perform(updates.map((update) => ({ type: 'edited', key: opened.row.key, update })))
          }
          onRemove={() => {
            actions.remove([opened.row]);
            setOpened(null);
          }}
          onClose={() => setOpened(null)}
        />
      ) : null}
      {stale ? (
        <StaleLineDialog
          row={stale}
          context={context}
          master={master}
          formats={edited}
          onResolve={(keep) => store.dispatch({ type: 'resolved', key: stale.key, keep })}
          onClose={() => setWaiting(stale.key)}
        />
      ) : null}
    </>
  );
}

/** What one try may bring through, all of them may: the reason was the way, not the line. */
function retryAll(rows: readonly PlanRow[], key: string) {
  const waiting = rows.filter(({ problem }) => problem && !problem.isRefused);
  return [...new Set([key, ...waiting.map((row) => row.key)])].map(
    (each) => ({ type: 'retried', key: each }) as const,
  );
}
