import { Button, Checkbox } from '@mantine/core';
import {
  LineStatusSchema,
  type BudgetLine,
  type BudgetVersion,
  type LineTransitionResult,
} from '@etat/contracts';
import { LINE_STATUSES, sumMinor, type LineStatus } from '@etat/domain';
import { useMemo, useState } from 'react';
import * as z from 'zod';
import { useI18n } from '../../../platform/i18n';
import { useUrlState } from '../../../platform/page-state';
import { useOrganisation } from '../../../platform/session';
import { DataTable, EmptyState, NameCell, NumberCell, NumberHead, PageLink, SelectField } from '../../../ui';
import type { MasterData } from '../model/master-data';
import { countRefusals } from '../model/count-refusals';
import classes from './approval-board.module.css';
import { LineTransitionDialog } from './line-transition-dialog';

/** More rows than this make a page slow, and nobody reads them. */
const SHOWN = 300;

const ApprovalUrlSchema = z.object({ state: LineStatusSchema.optional().catch(undefined) });

interface ApprovalBoardProps {
  version: BudgetVersion;
  lines: BudgetLine[];
  master: MasterData;
  standsIn: boolean;
}

/** Lines by state, chosen by their boxes, moved by the buttons above. */
export function ApprovalBoard({ version, lines, master, standsIn }: ApprovalBoardProps) {
  const { t, formatMoney } = useI18n();
  const { can, organisation, personId } = useOrganisation();
  const [url, setUrl] = useUrlState(ApprovalUrlSchema);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [target, setTarget] = useState<LineStatus | null>(null);
  const [result, setResult] = useState<LineTransitionResult | null>(null);
  const centres = useMemo(
    () => new Map(master.costCentres.map(({ id, code, name }) => [id, `${code} ${name}`])),
    [master.costCentres],
  );
  const shown = url.state ? lines.filter(({ status }) => status === url.state) : lines;
  const picked = shown.filter(({ id }) => chosen.has(id));
  const total = formatMoney(sumMinor(picked.map(({ totalMinor }) => totalMinor)));
  const isDraft = version.status === 'draft';
  const mayDecide = can('plan.approve') || standsIn;
  const buttons: [LineStatus, string, boolean][] = [
    ['submitted', t('versions.approval.submit'), can('plan.submit')],
    ['approved', t('versions.approval.approve'), mayDecide],
    ['rejected', t('versions.approval.reject'), mayDecide],
    ['draft', t('versions.approval.withdraw'), can('plan.submit') || mayDecide],
  ];

  function toggle(ids: readonly string[], isChosen: boolean) {
    const next = new Set(chosen);
    for (const id of ids) {
      if (isChosen) next.add(id);
      else next.delete(id);
    }
    setChosen(next);
  }

  return (
    <>
      <div className={classes.toolbar}>
        <SelectField
          w={170}
          aria-label={t('versions.approval.filter.status')}
          placeholder={t('versions.approval.filter.all')}
          options={LINE_STATUSES.map((value) => ({ value, label: t(`versions.status.${value}`) }))}
          value={url.state ?? null}
          onChange={(state) => setUrl({ state: LINE_STATUSES.find((each) => each === state) })}
        />
        {isDraft
          ? buttons.map(([to, label, may]) =>
              may ? (
                <Button
                  key={to}
                  variant={to === 'approved' || to === 'submitted' ? 'filled' : 'default'}
                  disabled={picked.length === 0}
                  onClick={() => setTarget(to)}
                >
                  {label}
                </Button>
              ) : null,
            )
          : null}
        {isDraft ? (
          <span role="status" className={classes.chosen}>
            {t('versions.approval.chosen', { count: picked.length, total })}
          </span>
        ) : null}
      </div>
      {result ? <Outcome result={result} /> : null}
      {shown.length === 0 ? (
        <EmptyState title={t('versions.approval.empty.title')}>
          {t('versions.approval.empty.text')}
        </EmptyState>
      ) : (
        <DataTable label={t('versions.approval.title')} minWidth={640}>
          <thead>
            <tr>
              {isDraft ? (
                <th scope="col" className={classes.box}>
                  <Checkbox
                    size="xs"
                    aria-label={t('versions.approval.select-all', { count: shown.length })}
                    checked={picked.length === shown.length}
                    indeterminate={picked.length > 0 && picked.length < shown.length}
                    onChange={(event) =>
                      toggle(
                        shown.map(({ id }) => id),
                        event.currentTarget.checked,
                      )
                    }
                  />
                </th>
              ) : null}
              <th scope="col">{t('versions.column.line')}</th>
              <NumberHead>{t('versions.column.amount')}</NumberHead>
              <th scope="col">{t('versions.column.cost-centre')}</th>
              <th scope="col">{t('versions.column.status')}</th>
              <th scope="col">{t('versions.column.reason')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.slice(0, SHOWN).map((line) => (
              <tr key={line.id}>
                {isDraft ? (
                  <td className={classes.box}>
                    <Checkbox
                      size="xs"
                      aria-label={t('versions.approval.select', { title: line.title })}
                      checked={chosen.has(line.id)}
                      onChange={(event) => toggle([line.id], event.currentTarget.checked)}
                    />
                  </td>
                ) : null}
                <NameCell>
                  <PageLink
                    to="/o/$slug/plan/lines/$lineId"
                    params={{ slug: organisation.slug, lineId: line.id }}
                  >
                    {line.title}
                  </PageLink>
                </NameCell>
                <NumberCell>{formatMoney(line.totalMinor)}</NumberCell>
                <td>{centres.get(line.costCentreId)}</td>
                <td>{t(`versions.status.${line.status}`)}</td>
                <td>
                  {line.statusReason}
                  {line.status === 'submitted' && line.submittedBy === personId
                    ? t('versions.column.mine')
                    : null}
                </td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
      {shown.length > SHOWN ? (
        <p>{t('versions.approval.more', { shown: SHOWN, all: shown.length })}</p>
      ) : null}
      {target ? (
        <LineTransitionDialog
          version={version}
          lines={picked}
          to={target}
          onDone={(done) => {
            setResult(done);
            setChosen(new Set());
          }}
          onClose={() => setTarget(null)}
        />
      ) : null}
    </>
  );
}

/** How many went, and which rule held the others. */
function Outcome({ result }: { result: LineTransitionResult }) {
  const { t } = useI18n();
  return (
    <div role="status" className={classes.outcome}>
      <p>{t('versions.approval.done', { count: result.changedCount })}</p>
      {countRefusals(result.refused).map(({ code, count }) => (
        <p key={code}>{t('versions.approval.refused', { code, count })}</p>
      ))}
    </div>
  );
}
