import type { DatevCheck } from '@etat/contracts';
import { useI18n } from '../../../platform/i18n';
import { DataTable, NameCell, NumberCell, NumberHead } from '../../../ui';
import classes from './exchange.module.css';

/** What the check before the file found: totals, what is missing, and every posting that needs a look. */
export function DatevCheckResult({ check }: { check: DatevCheck }) {
  const { t, formatNumber, formatMoney } = useI18n();
  const { imported, internal, derived } = check.notExported;
  return (
    <>
      <dl className={classes.counts} aria-live="polite">
        <Count label={t('exports.datev.rows')} value={formatNumber(check.rowCount)} />
        <Count label={t('exports.datev.total')} value={formatMoney(check.totalMinor, { plain: true })} />
        <Count
          label={t('exports.datev.blocking')}
          value={formatNumber(check.blocking)}
          isBad={check.blocking > 0}
        />
        <Count label={t('exports.datev.changed')} value={formatNumber(check.changed)} />
        <Count label={t('exports.datev.left-out')} value={formatNumber(check.leftOut)} />
      </dl>
      {check.missing.map(({ code, message }) => (
        <p key={code} role="alert">
          {message}
        </p>
      ))}
      {imported + internal + derived > 0 ? (
        <p className={classes.soft}>
          {t('exports.datev.not-exported', {
            imported: formatNumber(imported),
            internal: formatNumber(internal),
            derived: formatNumber(derived),
          })}
        </p>
      ) : null}
      {check.rowCount === 0 && check.blocking === 0 ? (
        <p className={classes.soft}>{t('exports.datev.none')}</p>
      ) : null}
      {check.problems.length > 0 ? <Problems check={check} /> : null}
    </>
  );
}

function Count({ label, value, isBad = false }: { label: string; value: string; isBad?: boolean }) {
  return (
    <div data-bad={isBad || undefined}>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function Problems({ check }: { check: DatevCheck }) {
  const { t, formatDate, formatMoney } = useI18n();
  return (
    <>
      <DataTable label={t('exports.datev.problems')} minWidth={720} maxHeight={320}>
        <thead>
          <tr>
            <th scope="col">{t('exports.datev.posting')}</th>
            <th scope="col">{t('exports.datev.date')}</th>
            <NumberHead>{t('exports.datev.amount')}</NumberHead>
            <th scope="col">{t('exports.datev.severity')}</th>
            <th scope="col">{t('exports.datev.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {check.problems.map((problem) => (
            <tr key={`${problem.postingId} ${problem.code}`}>
              <NameCell>
                {problem.postingId} {problem.document} {problem.text.slice(0, 40)}
              </NameCell>
              <td>{formatDate(problem.postingDate)}</td>
              <NumberCell>{formatMoney(problem.amountMinor, { plain: true })}</NumberCell>
              <td>{t(`exports.datev.severity.${problem.severity}`)}</td>
              <td className={classes.wrap}>{problem.message}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      {check.problemsTruncated ? <p className={classes.soft}>{t('exports.datev.truncated')}</p> : null}
    </>
  );
}
