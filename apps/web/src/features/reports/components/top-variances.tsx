import type { Overview } from '@etat/contracts';
import { DataTable, NameCell, NumberCell, NumberHead } from '../../../ui';
import { UNDEFINED_MARK } from '../../../platform/i18n';
import type { ReportWords } from '../model/report-words';
import { Judged } from './judged';
import styles from './top-variances.module.css';

/** The variances behind the exceptions, each with its month; the variance first, so that a phone shows it. */
export function TopVariances({
  overview,
  range,
  words,
}: {
  overview: Overview;
  range: string;
  words: ReportWords;
}) {
  const { t } = words;
  const { topVariances } = overview;
  return (
    <section className={styles.section} aria-labelledby="top-variances">
      <h2 id="top-variances" className={styles.title}>
        {t('reports.topVariances')}
      </h2>
      {topVariances.length === 0 ? (
        <p>{t(overview.closedPeriods === 0 ? 'reports.noVariancesYet' : 'reports.noVariances')}</p>
      ) : (
        <DataTable label={t('reports.topVariancesCaption', { range })} minWidth={640}>
          <thead>
            <tr>
              <th scope="col">{t('reports.initiative')}</th>
              <th scope="col" className={styles.category}>
                {t('reports.category')}
              </th>
              <NumberHead>{t('reports.variance')}</NumberHead>
              <NumberHead>{t('reports.variancePercent')}</NumberHead>
              <NumberHead>{t('reports.planToDate')}</NumberHead>
              <NumberHead>{t('reports.actualToDate')}</NumberHead>
              <NumberHead>{t('reports.peak')}</NumberHead>
            </tr>
          </thead>
          <tbody>
            {topVariances.map((row) => (
              <tr key={`${row.initiativeId ?? ''} ${row.categoryId}`}>
                <NameCell>
                  {row.initiative ?? t('reports.noInitiative')}
                  <span className={styles.below}>{row.category}</span>
                </NameCell>
                <td className={styles.category}>{row.category}</td>
                <NumberCell>
                  <Judged effect={row.effect} word={words.effect(row.effect)}>
                    {words.signedMoney(row.deltaMinor)}
                  </Judged>
                </NumberCell>
                <NumberCell title={row.ratio === null ? t('reports.reasonNoPlan') : undefined}>
                  {row.ratio === null ? UNDEFINED_MARK : words.signedPercent(row.ratio)}
                </NumberCell>
                <NumberCell>{words.money(row.planMinor)}</NumberCell>
                <NumberCell>{words.money(row.actualMinor)}</NumberCell>
                <NumberCell>
                  {row.peakMonth === null
                    ? UNDEFINED_MARK
                    : `${words.month(row.peakMonth)} ${words.signedMoney(row.peakDeltaMinor)}`}
                </NumberCell>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
    </section>
  );
}
