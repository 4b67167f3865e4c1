import { Button } from '@mantine/core';
import type { PlanningRound, RoundProgress } from '@etat/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import { ActionsHead, DataTable, NameCell, NumberCell, NumberHead, QueryView } from '../../../ui';
import { progressQuery } from '../api/rounds.query';
import { countSubmissions } from '../model/count-submissions';
import { SubmissionDialog } from './submission-dialog';

type Row = RoundProgress['costCentres'][number];
type Comparison = Pick<Row, 'targetMinor' | 'bottomUpMinor' | 'deltaMinor' | 'ratio'>;

/** Targets against lines, and who has submitted. */
export function RoundProgressView({ round, isDraft }: { round: PlanningRound; isDraft: boolean }) {
  const { t, formatDate } = useI18n();
  const { path, can } = useOrganisation();
  const query = useQuery(progressQuery(path, round));
  const [chosen, setChosen] = useState<Row | null>(null);
  const isOpen = round.isOpen && isDraft;

  function stateOf({ state, submittedAt, submittedBy }: Row) {
    if (state !== 'submitted') return t(`rounds.state.${state}`);
    return t('rounds.state.submitted', {
      date: formatDate(submittedAt?.slice(0, 10) ?? null),
      name: submittedBy ?? '',
    });
  }

  /** Budget owners submit, the controller reopens. */
  function actionOf(row: Row) {
    const isSubmitted = row.state === 'submitted';
    const isPossible = isSubmitted ? can('master.write') : row.state !== 'covered' && can('plan.submit');
    if (!isOpen || !isPossible) return null;
    const step = isSubmitted ? 'reopen' : 'submit';
    return (
      <Button
        variant="default"
        size="compact-xs"
        aria-label={t(`rounds.${step}.named`, { name: row.name })}
        onClick={() => setChosen(row)}
      >
        {t(`rounds.${step}`)}
      </Button>
    );
  }

  return (
    <QueryView query={query}>
      {(progress) => {
        const { submitted, overdue, all } = countSubmissions(progress);
        return (
          <>
            <p role="status" style={{ margin: '0 0 8px' }}>
              {t('rounds.submitted', { submitted, all })}{' '}
              {overdue > 0 ? <strong>{t('rounds.overdue', { count: overdue })}</strong> : null}
            </p>
            <DataTable label={t('rounds.table.cost-centres')} minWidth={900}>
              <thead>
                <tr>
                  <th scope="col">{t('rounds.column.name')}</th>
                  <th scope="col">{t('rounds.column.responsible')}</th>
                  <ComparisonHeads />
                  <th scope="col">{t('rounds.column.state')}</th>
                  {isOpen ? <ActionsHead /> : null}
                </tr>
              </thead>
              <tbody>
                {progress.costCentres.map((row) => (
                  <tr key={row.costCentreId}>
                    <NameCell depth={row.depth}>{row.name}</NameCell>
                    <td>{row.responsible}</td>
                    <ComparisonCells row={row} />
                    <td title={row.note}>
                      {row.state === 'overdue' ? <strong>{stateOf(row)}</strong> : stateOf(row)}
                    </td>
                    {isOpen ? <td>{actionOf(row)}</td> : null}
                  </tr>
                ))}
              </tbody>
            </DataTable>
            {progress.initiatives.length > 0 ? (
              <div style={{ marginBlockStart: 16 }}>
                <DataTable label={t('rounds.table.initiatives')} minWidth={560}>
                  <thead>
                    <tr>
                      <th scope="col">{t('rounds.column.initiative')}</th>
                      <ComparisonHeads />
                    </tr>
                  </thead>
                  <tbody>
                    {progress.initiatives.map((row) => (
                      <tr key={row.initiativeId}>
                        <NameCell>{row.name}</NameCell>
                        <ComparisonCells row={row} />
                      </tr>
                    ))}
                  </tbody>
                </DataTable>
              </div>
            ) : null}
            {chosen ? <SubmissionDialog round={round} row={chosen} onClose={() => setChosen(null)} /> : null}
          </>
        );
      }}
    </QueryView>
  );
}

function ComparisonHeads() {
  const { t } = useI18n();
  return (
    <>
      <NumberHead>{t('rounds.column.target')}</NumberHead>
      <NumberHead>{t('rounds.column.bottom-up')}</NumberHead>
      <NumberHead>{t('rounds.column.delta')}</NumberHead>
      <NumberHead>{t('rounds.column.ratio')}</NumberHead>
    </>
  );
}

/** More planned than was given is unfavourable; without a target there is nothing to judge. */
function ComparisonCells({ row: { targetMinor, bottomUpMinor, deltaMinor, ratio } }: { row: Comparison }) {
  const { formatMoney, formatPercent } = useI18n();
  const effect =
    deltaMinor === null || deltaMinor === 0 ? null : deltaMinor > 0 ? 'unfavourable' : 'favourable';
  return (
    <>
      <NumberCell>{targetMinor === null ? '' : formatMoney(targetMinor, { plain: true })}</NumberCell>
      <NumberCell>{formatMoney(bottomUpMinor, { plain: true })}</NumberCell>
      <NumberCell effect={effect}>
        {deltaMinor === null ? '' : formatMoney(deltaMinor, { plain: true, signed: true })}
      </NumberCell>
      <NumberCell effect={effect}>
        {targetMinor === null ? '' : formatPercent(ratio, { signed: true })}
      </NumberCell>
    </>
  );
}
