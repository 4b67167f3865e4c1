import type { ReactNode } from 'react';
import classes from './panel-bar.module.css';

/** What a panel is about, and its button. */
export function PanelBar({ text, children }: { text: string; children?: ReactNode }) {
  return (
    <div className={classes.bar}>
      <p className={classes.text}>{text}</p>
      <div className={classes.actions}>{children}</div>
    </div>
  );
}
