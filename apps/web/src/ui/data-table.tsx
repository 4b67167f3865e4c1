import type { ComponentProps, ReactNode } from 'react';
import classes from './data-table.module.css';

export interface DataTableProps {
  /** What the table holds, for readers who do not see it. */
  label: string;
  /** Below this width (CSS) the table scrolls inside its own frame. */
  minWidth?: number;
  /** Keeps the head in sight while the frame scrolls; then the frame wants a `maxHeight`. */
  maxHeight?: number | string;
  children: ReactNode;
}

/** A dense table (rows of about 28 px) with `thead`, `tbody` and `tfoot` as children. Numbers go into NumberCell. */
export function DataTable({ label, minWidth, maxHeight, children }: DataTableProps) {
  return (
    // A frame that scrolls must be reachable by keyboard.
    <div className={classes.frame} role="region" aria-label={label} tabIndex={0} style={{ maxHeight }}>
      <table className={classes.table} style={{ minWidth }} aria-label={label}>
        {children}
      </table>
    </div>
  );
}

/** A right-aligned figure that never wraps. */
export function NumberCell({
  effect,
  ...rest
}: ComponentProps<'td'> & { effect?: 'favourable' | 'unfavourable' | 'neutral' | null }) {
  return <td {...rest} className={classes.number} data-effect={effect ?? undefined} />;
}

/** The head of a column of figures. */
export function NumberHead(props: ComponentProps<'th'>) {
  return <th scope="col" {...props} className={classes.number} />;
}

/** A row's name, indented by its depth in a tree. */
export function NameCell({ depth = 0, ...rest }: ComponentProps<'th'> & { depth?: number }) {
  return <th scope="row" {...rest} className={classes.name} style={{ paddingInlineStart: 8 + depth * 14 }} />;
}
