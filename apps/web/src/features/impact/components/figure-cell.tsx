import type { ReactNode } from 'react';
import { UNDEFINED_MARK } from '../../../platform/i18n';
import { NumberCell } from '../../../ui';
import type { Cell } from '../model/to-impact-line';
import styles from './figure-cell.module.css';

/** A figure, or a dash with the reason why it is none: on hover for the eye, in words for a screen reader. */
export function FigureCell({ cell, children }: { cell: Cell; children?: ReactNode }) {
  if (cell.text !== null) return <NumberCell>{children ?? cell.text}</NumberCell>;
  return (
    <NumberCell title={cell.reason ?? undefined}>
      <span className={styles.undefined}>
        <span aria-hidden="true">{UNDEFINED_MARK}</span>
        <span className={styles.spoken}>{cell.reason}</span>
      </span>
    </NumberCell>
  );
}
