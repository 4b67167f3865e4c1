import { Button, UnstyledButton } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useI18n } from '../../../platform/i18n';
import { computeTotals } from '../model/compute-totals';
import type { PlanActions } from '../model/plan-grid-state';
import { createPlanLine, type PlanContext, type PlanLine } from '../model/plan-line';
import type { MasterData } from '../model/master-data';
import { namesOf } from '../model/plan-options';
import { stateOf, type PlanRow } from '../model/plan-row';
import { LineForm } from './line-form';
import classes from './plan-list.module.css';
import { usePlanFormats, type PlanUnit } from './use-plan-formats';

interface PlanListProps {
  rows: PlanRow[];
  actions: PlanActions | null;
  context: PlanContext;
  master: MasterData;
  unit: PlanUnit;
  /** Puts the two values of a line before the reader that somebody else changed meanwhile. */
  onCompare: () => void;
  toolbar: ReactNode;
}

type Open = { row: PlanRow; line: PlanLine } | { row: null; line: PlanLine };

/** The plan on a narrow screen: lines one under the other, each opens as a form. */
export function PlanList({ rows, actions, context, master, unit, onCompare, toolbar }: PlanListProps) {
  const { t } = useI18n();
  const { shown } = usePlanFormats(unit);
  const [open, setOpen] = useState<Open | null>(null);
  const names = namesOf(master);
  const totals = computeTotals(rows.map(({ line }) => line));
  const add = (kind: PlanLine['kind']) =>
    setOpen({ row: null, line: createPlanLine(kind, rows.at(-1)?.line ?? null) });
  return (
    <div>
      <div className={classes.toolbar}>
        {toolbar}
        {actions
          ? (['external', 'internal'] as const).map((kind) => (
              <Button key={kind} variant="default" onClick={() => add(kind)}>
                {t(`planning.add.${kind}`)}
              </Button>
            ))
          : null}
      </div>
      {rows.length === 0 ? <p>{t('planning.list.empty')}</p> : null}
      <ul className={classes.list}>
        {rows.map((row) => {
          const { line } = row;
          const state = stateOf(row);
          const about = [line.costCentreId, line.categoryId, line.initiativeId]
            .map((id) => names.get(id ?? '')?.name)
            .filter(Boolean)
            .join(' · ');
          return (
            <li key={row.key}>
              <UnstyledButton
                className={classes.line}
                disabled={!actions}
                onClick={() => (row.conflict ? onCompare() : setOpen({ row, line }))}
              >
                <span className={classes.title}>{line.title}</span>
                <span className={classes.amount}>{shown.money(line.totalMinor)}</span>
                <span className={classes.about}>
                  {t(`planning.kind.${line.kind}`)} · {about}
                </span>
                {state === 'saved' ? null : (
                  <span className={classes.about} data-state={state}>
                    {row.problem?.message ??
                      t(
                        state === 'draft'
                          ? 'planning.some-open'
                          : `planning.state.${state === 'error' ? 'stale' : state}`,
                        {
                          count: 1,
                        },
                      )}
                  </span>
                )}
              </UnstyledButton>
            </li>
          );
        })}
      </ul>
      <dl className={classes.totals}>
        {(['internal', 'external', 'all'] as const).map((name) => (
          <div key={name} data-all={name === 'all' || undefined}>
            <dt>{t(`planning.total.${name}`)}</dt>
            <dd>{shown.money(totals[name].totalMinor)}</dd>
          </div>
        ))}
      </dl>
      {open && actions ? (
        <LineForm
          title={t(open.row ? 'planning.line.edit' : `planning.line.new.${open.line.kind}`)}
          line={open.line}
          context={context}
          master={master}
          onSave={(updates, line) => {
            const { row } = open;
            if (row) updates.forEach((update) => actions.edit(row, update));
            else actions.add(line);
          }}
          onRemove={
            open.row
              ? () => {
                  if (open.row) actions.remove([open.row]);
                  setOpen(null);
                }
              : undefined
          }
          onClose={() => setOpen(null)}
        />
      ) : null}
    </div>
  );
}
