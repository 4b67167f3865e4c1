import { useI18n, UNDEFINED_MARK } from '../../../platform/i18n';
import type { ReportWords } from '../model/report-words';
import type { KeyFigure } from '../model/to-key-figures';
import { Judged } from './judged';
import styles from './key-figures.module.css';

/** The year in five figures. */
export function KeyFigures({ figures, words }: { figures: KeyFigure[]; words: ReportWords }) {
  const { t } = useI18n();
  return (
    <section aria-label={t('reports.figures')}>
      <dl className={styles.figures}>
        {figures.map((figure) => (
          <div key={figure.key} className={styles.figure}>
            <dt>{figure.label}</dt>
            <dd>
              <KeyValue figure={figure} words={words} />
              {figure.note !== null && (
                <span className={styles.note}>
                  <Judged
                    effect={figure.judged === 'note' ? figure.effect : null}
                    word={words.effect(figure.effect)}
                  >
                    {figure.note}
                  </Judged>
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** What is not defined says why, where it stands: a bare dash would look like a fault. */
function KeyValue({ figure, words }: { figure: KeyFigure; words: ReportWords }) {
  const { value, reason, effect, judged } = figure;
  if (value !== null) {
    return (
      <strong>
        <Judged effect={judged === 'value' ? effect : null} word={words.effect(effect)}>
          {value}
        </Judged>
      </strong>
    );
  }
  return (
    <>
      <strong>{UNDEFINED_MARK}</strong>
      <span className={styles.reason}>{reason}</span>
    </>
  );
}
