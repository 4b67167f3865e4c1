import { Button } from '@mantine/core';
import type { Order, OrderLine } from '@etat/contracts';
import { sumMinor } from '@etat/domain';
import { useState, type ReactNode } from 'react';
import { useI18n } from '../../../platform/i18n';
import { currentMonth } from '../../../platform/page-state';
import { ActionsHead, DataTable, NumberCell, NumberHead } from '../../../ui';
import { nameOf } from '../../organisation';
import type { MasterData } from '../../planning';
import type { LineAction } from '../api/commitments.query';
import classes from './commitments.module.css';
import { LineDialog } from './line-dialog';

interface LineTableProps {
  order: Order;
  master: MasterData;
  mayChange: boolean;
}

const FIGURES = ['ordered', 'cancelled', 'received', 'invoiced', 'open'] as const;
const ACTIONS = [
  ['receipt', 'commitments.receipt', 'commitments.receipt.named'],
  ['cancellation', 'commitments.line.cancel', 'commitments.line.cancel.named'],
  ['due-month', 'commitments.postpone', 'commitments.postpone.named'],
] as const;

/** The lines of an order with what became of each, and what is open. */
export function LineTable({ order, master, mayChange }: LineTableProps) {
  const { t, formatMoney } = useI18n();
  const [editing, setEditing] = useState<{ line: OrderLine; action: LineAction } | null>(null);
  const { lines, kind } = order;
  if (lines.length === 0)
    return (
      <p className={classes.soft}>
        {t(kind === 'contract' ? 'commitments.lines.none' : 'commitments.lines.missing')}
      </p>
    );
  const plain = (minor: number) => formatMoney(minor, { plain: true });
  return (
    <>
      <DataTable label={t('commitments.lines')} minWidth={1040}>
        <thead>
          <tr>
            <th scope="col">{t('commitments.text')}</th>
            <th scope="col">{t('commitments.category')}</th>
            <th scope="col">{t('commitments.due')}</th>
            {FIGURES.map((figure) => (
              <NumberHead key={figure}>{t(`commitments.${figure}`)}</NumberHead>
            ))}
            {mayChange ? <ActionsHead /> : null}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <LineRow key={line.id} line={line} master={master}>
              {mayChange ? (
                <td>
                  <span className={classes.actions}>
                    {line.openMinor > 0 || line.unbilledMinor > 0
                      ? ACTIONS.map(([action, label, named]) => (
                          <Button
                            key={action}
                            variant="default"
                            size="compact-xs"
                            disabled={action !== 'receipt' && line.openMinor === 0}
                            aria-label={t(named, { position: line.position })}
                            onClick={() => setEditing({ line, action })}
                          >
                            {t(label)}
                          </Button>
                        ))
                      : null}
                  </span>
                </td>
              ) : null}
            </LineRow>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              {t('commitments.total')}
            </th>
            {FIGURES.map((figure) => (
              <NumberCell key={figure}>
                {plain(sumMinor(lines.map((line) => line[`${figure}Minor`])))}
              </NumberCell>
            ))}
            {mayChange ? <td /> : null}
          </tr>
        </tfoot>
      </DataTable>
      {editing ? <LineDialog order={order} {...editing} onClose={() => setEditing(null)} /> : null}
    </>
  );
}

function LineRow({ line, master, children }: { line: OrderLine; master: MasterData; children: ReactNode }) {
  const { t, formatMoney, formatMonth } = useI18n();
  const { openMinor, overInvoicedMinor, unbilledMinor } = line;
  const plain = (minor: number) => formatMoney(minor, { plain: true });
  // A final invoice is worth a word where it left something over.
  const isCutShort = line.isFinal && line.invoicedMinor + line.cancelledMinor < line.orderedMinor;
  const isOverdue = openMinor > 0 && line.dueMonth < currentMonth();
  return (
    <tr>
      <th scope="row">{line.text}</th>
      <td>{nameOf(master.categories, line.categoryId)}</td>
      <td>
        {formatMonth(line.dueMonth)}
        {isOverdue ? <span className={classes.mark}>{t('commitments.line.overdue')}</span> : null}
      </td>
      <NumberCell>{plain(line.orderedMinor)}</NumberCell>
      <NumberCell title={line.cancelReason || undefined}>{plain(line.cancelledMinor)}</NumberCell>
      <NumberCell>
        {plain(line.receivedMinor)}
        {unbilledMinor > 0 ? (
          <span className={classes.mark}>
            {t('commitments.line.unbilled', { amount: plain(unbilledMinor) })}
          </span>
        ) : null}
      </NumberCell>
      <NumberCell>
        {plain(line.invoicedMinor)}
        {overInvoicedMinor > 0 ? (
          <span className={classes.mark}>
            {t('commitments.line.over', { amount: plain(overInvoicedMinor) })}
          </span>
        ) : null}
      </NumberCell>
      <NumberCell>
        {plain(openMinor)}
        {isCutShort ? <span className={classes.final}>{t('commitments.line.final')}</span> : null}
      </NumberCell>
      {children}
    </tr>
  );
}
