import type { TableModel } from '../model/drawing';
import styles from './charts.module.css';

/** The figures behind a chart, as a table. */
export function ChartTable({ table, caption }: { table: TableModel; caption: string }) {
  return (
    // Focusable, because a region that scrolls must be reachable by keyboard.
    <div className={styles.tableBox} tabIndex={0} role="region" aria-label={caption}>
      <table className={styles.table}>
        <thead>
          <tr>
            {table.columns.map((column, at) => (
              <th key={at} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ cells: [name, ...cells], level = 0, bold }, at) => (
            <tr key={at} className={bold ? styles.boldRow : undefined}>
              <th scope="row" style={{ paddingInlineStart: `${0.25 + level * 0.9}em` }}>
                {name}
              </th>
              {cells.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
