import type { Effect } from '@etat/domain';
import type { ReactNode } from 'react';
import { toJudgementIcon } from '../model/to-judgement';
import styles from './judged.module.css';

interface JudgedProps {
  effect: Effect | null;
  /** What the judgement is called: "unfavourable". Read aloud, and shown on hover. */
  word: string;
  /** The children say the word already. */
  isWord?: boolean;
  children: ReactNode;
}

/** A figure with its judgement in colour, sign and icon, so that none of them is needed alone. */
export function Judged({ effect, word, isWord = false, children }: JudgedProps) {
  if (effect === null || effect === 'neutral') return <span className={styles.judged}>{children}</span>;
  return (
    <span className={styles.judged} data-effect={effect} title={isWord ? undefined : word}>
      {children}
      <span aria-hidden="true" className={styles.icon}>
        {toJudgementIcon(effect)}
      </span>
      {!isWord && <span className={styles.spoken}>, {word}</span>}
    </span>
  );
}
