import type { CSSProperties } from 'react';
import { ChartFrame, Sparkline, type TableModel } from '../../../charts';
import { UNDEFINED_MARK } from '../../../platform/i18n';
import type { ReportWords } from '../model/report-words';
import type { KpiLine } from '../model/to-kpi-lines';
import { Judged } from './judged';
import styles from './kpi-list.module.css';

interface KpiListProps {
  lines: KpiLine[];
  when: string;
  message: string;
  words: ReportWords;
}

/** KPIs with their course, target and judgement; behind it the same as a table. */
export function KpiList({ lines, when, message, words }: KpiListProps) {
  const { t } = words;
  return (
    <ChartFrame
      title={{ who: t('reports.kpis'), what: t('reports.kpiValue'), unit: t('reports.kpiValueUnit'), when }}
      message={message}
      emptyText={t('reports.emptyKpi')}
      table={toTable(lines, words)}
    >
      {lines.length === 0 ? null : (
        <>
          <p className={styles.spoken}>{message}</p>
          <ul className={styles.list} style={toRowCount(lines.length)}>
            {lines.map((line) => (
              <KpiRow key={line.key} line={line} words={words} />
            ))}
          </ul>
        </>
      )}
    </ChartFrame>
  );
}

/** Few rows spread over the height, many use it up. */
function toRowCount(count: number): CSSProperties {
  const properties = { '--kpi-rows': count };
  return properties as CSSProperties;
}

function KpiRow({ line, words }: { line: KpiLine; words: ReportWords }) {
  const { t } = words;
  return (
    <li className={styles.row}>
      <span className={styles.name}>{line.name}</span>
      <strong className={styles.value}>{line.value}</strong>
      <span className={styles.course}>
        <Sparkline
          values={line.series}
          effect={line.effect ?? 'neutral'}
          message={line.trend}
          width={76}
          height={22}
        />
      </span>
      <span
        className={styles.change}
        title={line.change === null ? t('reports.reasonNoPreviousYear') : undefined}
      >
        {line.change ?? UNDEFINED_MARK}
      </span>
      <span className={styles.target}>{line.target}</span>
      <span className={styles.judgement}>
        {line.judgement === null ? (
          UNDEFINED_MARK
        ) : (
          <Judged effect={line.effect} word={line.judgement} isWord>
            {line.judgement}
          </Judged>
        )}
      </span>
    </li>
  );
}

function toTable(lines: KpiLine[], { t }: ReportWords): TableModel {
  return {
    columns: [
      t('reports.kpiName'),
      t('reports.kpiMonth'),
      t('reports.kpiValue'),
      t('reports.kpiPreviousYear'),
      t('reports.kpiTargetHead'),
      t('reports.kpiJudgement'),
    ],
    rows: lines.map(({ name, month, exact, change, target, judgement }) => ({
      cells: [name, month, exact, change ?? UNDEFINED_MARK, target, judgement ?? UNDEFINED_MARK],
    })),
  };
}
