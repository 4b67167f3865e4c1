import type { Effect } from '@etat/domain';
import { useId } from 'react';
import { useI18n } from '../../../platform/i18n';
import type { Derivation } from '../model/to-derivation';
import styles from './derivations.module.css';
import { RoiFigure } from './roi-figure';

interface DerivationsProps {
  derivations: Derivation[];
  effect: Effect;
  /** Heading of the section. */
  title: string;
  payback: string | null;
  breakEven: string;
  notes: string[];
}

/** Every figure with its formula, the formula with its figures. */
export function Derivations({ title, derivations, effect, payback, breakEven, notes }: DerivationsProps) {
  const { t } = useI18n();
  const headingId = useId();
  return (
    <section aria-labelledby={headingId}>
      <h2 id={headingId} className={styles.title}>
        {title}
      </h2>
      <ul className={styles.list}>
        {derivations.map(({ key, formula, worked, reason, remark }) => (
          <li key={key} className={styles.derivation}>
            <p className={styles.formula}>{formula}</p>
            <p className={styles.worked}>
              {worked === null ? (
                t('impact.formulaUndefined', { reason })
              ) : key === 'roi' ? (
                <RoiFigure text={worked} effect={effect} />
              ) : (
                worked
              )}
            </p>
            {remark !== null && <p className={styles.remark}>{remark}</p>}
            {key === 'break-even' && <p className={styles.remark}>{breakEven}</p>}
          </li>
        ))}
        {payback !== null && (
          <li className={styles.derivation}>
            <p className={styles.formula}>{t('impact.formulaPayback')}</p>
            <p className={styles.worked}>{payback}</p>
          </li>
        )}
      </ul>
      {notes.map((note) => (
        <p key={note} className={styles.remark}>
          {note}
        </p>
      ))}
    </section>
  );
}
