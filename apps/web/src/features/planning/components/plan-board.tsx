import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { BudgetLine, BudgetVersion } from '@etat/contracts';
import { useMemo, useState } from 'react';
import { useI18n } from '../../../platform/i18n';
import { useUrlState } from '../../../platform/page-state';
import { useOrganisation } from '../../../platform/session';
import { errorText, PageLink } from '../../../ui';
import { filterRows } from '../model/filter-rows';
import { copyLine, type PlanActions } from '../model/plan-grid-state';
import type { PlanLine } from '../model/plan-line';
import type { MasterData } from '../model/master-data';
import type { PlanRow } from '../model/plan-row';
import { PlanUrlSchema } from '../model/plan-url';
import { PlanFilters } from './plan-filters';
import { PlanGrid } from './plan-grid';
import { PlanHints } from './plan-hints';
import { PlanList } from './plan-list';
import { StaleLineDialog } from './stale-line-dialog';
import { usePlanContext } from './use-plan-context';
import { usePlanFormats } from './use-plan-formats';
import { usePlanRows } from './use-plan-rows';

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
  const [removed, setRemoved] = useState<PlanLine[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  const context = usePlanContext(version, master);
  const { rows, dispatch, add, remove } = usePlanRows(version.id, lines, context);
  const { edited } = usePlanFormats('full');
  const shownRows = useMemo(() => filterRows(rows, url), [rows, url]);
  // Closed without a decision, a conflict waits in its row.
  const [waiting, setWaiting] = useState<string | null>(null);
  const stale = rows.find(({ conflict, key }) => conflict !== null && key !== waiting);
  const last = removed.at(-1);

  async function removeRow(row: PlanRow) {
    setFailure(null);
    try {
      await remove(row);
      setRemoved((before) => [...before, copyLine(row.line)]);
    } catch (error) {
      setFailure(errorText(error, t));
    }
  }
  function undoRemove() {
    if (!last) return;
    add(last);
    setRemoved((before) => before.slice(0, -1));
  }

  const mayWrite = version.status === 'draft' && can('plan.write');
  const actions: PlanActions | null = mayWrite
    ? {
        edit: ({ key }, update) => dispatch({ type: 'edited', key, update }),
        add,
        replace: ({ key }, line) => dispatch({ type: 'replaced', key, line }),
        remove: (row) => void removeRow(row),
        undoRemove,
      }
    : null;
  const unit = url.unit ?? 'full';
  const toolbar = (
    <PlanFilters
      filter={url}
      unit={unit}
      master={master}
      onFilter={setUrl}
      onUnit={(next) => setUrl({ unit: next === 'full' ? undefined : next })}
    />
  );
  return (
    <>
      {isNarrow ? (
        <PlanList
          rows={shownRows}
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
          rows={shownRows}
          actions={actions}
          context={context}
          master={master}
          unit={unit}
          toolbar={toolbar}
          onRetry={({ key, conflict }) => {
            if (conflict) setWaiting(null);
            else dispatch({ type: 'retried', key });
          }}
          onRevert={({ key }) => dispatch({ type: 'reverted', key })}
        />
      )}
      {failure ? <p role="alert">{failure}</p> : null}
      {last && actions ? (
        <p role="status">
          {t('planning.deleted.text', { title: last.title })}{' '}
          <Button variant="default" size="compact-xs" onClick={undoRemove}>
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
      {shownRows.length < rows.length ? (
        <p>{t('planning.total.filtered', { count: shownRows.length, all: rows.length })}</p>
      ) : null}
      <PlanHints lines={rows.map(({ line }) => line)} master={master} />
      {actions && !isNarrow ? (
        <details>
          <summary>{t('planning.grid.keys')}</summary>
          <p>{t('planning.grid.help')}</p>
        </details>
      ) : null}
      {stale ? (
        <StaleLineDialog
          row={stale}
          context={context}
          master={master}
          formats={edited}
          onResolve={(keep) => dispatch({ type: 'resolved', key: stale.key, keep })}
          onClose={() => setWaiting(stale.key)}
        />
      ) : null}
    </>
  );
}
