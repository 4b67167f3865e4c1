import type { Effect } from '@etat/domain';
import styles from './roi-figure.module.css';

/** A return with its judgement in colour, sign and icon. */
export function RoiFigure({ text, effect }: { text: string; effect: Effect }) {
  return (
    <span className={styles.roi} data-effect={effect}>
      {text}
      {effect !== 'neutral' && (
        <span aria-hidden="true" className={styles.icon}>
          {effect === 'favourable' ? '●' : '▲'}
        </span>
      )}
    </span>
  );
}
