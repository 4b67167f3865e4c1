import { Button } from '@mantine/core';
import type { AssignmentRule, AssignmentTrialResult } from '@etat/contracts';
import { addMonths, monthOf } from '@etat/domain';
import { useState } from 'react';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import { DataTable, Dialog, ErrorNote, FormColumns, MonthField, NumberCell, NumberHead } from '../../../ui';
import type { MasterData } from '../../planning';
import { tryRules } from '../api/assignment.query';
import { todayOf } from '../model/today-of';
import classes from './actuals.module.css';

interface TrialDialogProps {
  /** Null tries all rules that are switched on. */
  rule: AssignmentRule | null;
  master: MasterData;
  onClose: () => void;
}

/** Tries rules on the postings of some months; nothing is written. */
export function TrialDialog({ rule, master, onClose }: TrialDialogProps) {
  const { t } = useI18n();
  const { path } = useOrganisation();
  const [toMonth, setToMonth] = useState<string | null>(() => monthOf(todayOf(new Date())));
  const [fromMonth, setFromMonth] = useState<string | null>(() =>
    addMonths(monthOf(todayOf(new Date())), -11),
  );
  const [isPending, setPending] = useState(false);
  const [result, setResult] = useState<AssignmentTrialResult | null>(null);
  const [error, setError] = useState<unknown>(null);

  async function run() {
    if (fromMonth === null || toMonth === null) return;
    setPending(true);
    setError(null);
    try {
      setResult(await tryRules(path, { ruleId: rule?.id ?? null, fromMonth, toMonth }));
    } catch (refusal) {
      setError(refusal);
    } finally {
      setPending(false);
    }
  }

  return (
    <Dialog
      size="xl"
      title={rule ? t('assignment.trial.title', { name: rule.name }) : t('assignment.trial.title.all')}
      onClose={onClose}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void run();
        }}
      >
        <p style={{ marginBlockStart: 0 }}>{t('assignment.trial.text')}</p>
        <FormColumns>
          <MonthField label={t('actuals.filter.from')} value={fromMonth} onChange={setFromMonth} />
          <MonthField label={t('actuals.filter.to')} value={toMonth} onChange={setToMonth} />
        </FormColumns>
        <Button
          type="submit"
          mt={8}
          mb={8}
          loading={isPending}
          disabled={fromMonth === null || toMonth === null}
        >
          {t('assignment.trial.run')}
        </Button>
      </form>
      {error === null ? null : <ErrorNote error={error} />}
      <div role="status">{result ? <TrialResult result={result} /> : null}</div>
      {result && result.sample.length > 0 ? <TrialSample result={result} master={master} /> : null}
    </Dialog>
  );
}

function TrialResult({ result }: { result: AssignmentTrialResult }) {
  const { t, formatMoney } = useI18n();
  return (
    <ul style={{ margin: 0, paddingInlineStart: 18 }}>
      <li>
        {t('assignment.trial.matched', {
          count: result.matched,
          postings: result.postings,
          amount: formatMoney(result.matchedMinor),
        })}
      </li>
      <li>
        {t('assignment.trial.unassigned', {
          count: result.unassigned,
          amount: formatMoney(result.unassignedMinor),
        })}
      </li>
      <li>
        {t('assignment.trial.conflicts', {
          count: result.conflicts,
          amount: formatMoney(result.conflictsMinor),
        })}
      </li>
    </ul>
  );
}

function TrialSample({ result, master }: { result: AssignmentTrialResult; master: MasterData }) {
  const { t, formatDate, formatMoney } = useI18n();
  const name = (id: string | null) => master.initiatives.find((item) => item.id === id)?.name ?? '';
  return (
    <DataTable label={t('assignment.trial.sample')} minWidth={620} maxHeight="40vh">
      <thead>
        <tr>
          <th scope="col">{t('actuals.column.date')}</th>
          <th scope="col">{t('actuals.column.text')}</th>
          <NumberHead>{t('actuals.column.amount')}</NumberHead>
          <th scope="col">{t('assignment.trial.now')}</th>
          <th scope="col">{t('assignment.trial.then')}</th>
        </tr>
      </thead>
      <tbody className={classes.queue}>
        {result.sample.map(({ posting, initiativeId, isConflict }) => (
          <tr key={posting.id}>
            <td>{formatDate(posting.postingDate)}</td>
            <td className={classes.text}>{[posting.document, posting.text].filter(Boolean).join(' · ')}</td>
            <NumberCell>{formatMoney(posting.amountMinor, { plain: true })}</NumberCell>
            <td>{isConflict ? name(posting.initiativeId) : ''}</td>
            <td>
              {isConflict ? t('assignment.trial.stays', { name: name(initiativeId) }) : name(initiativeId)}
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
