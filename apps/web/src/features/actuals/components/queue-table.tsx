import { Checkbox } from '@mantine/core';
import type { Posting, UnassignedPosting } from '@etat/contracts';
import { sumMinor } from '@etat/domain';
import { useI18n } from '../../../platform/i18n';
import { DataTable, NumberCell, NumberHead } from '../../../ui';
import type { MasterData } from '../../planning';
import classes from './actuals.module.css';

interface QueueTableProps {
  items: UnassignedPosting[];
  master: MasterData;
  selected: ReadonlySet<string>;
  /** Left out for who may not assign. */
  onSelect?: (selected: Set<string>) => void;
}

const textOf = ({ document, text }: Posting) => [document, text].filter(Boolean).join(' · ');
const nameOf = (items: readonly { id: string; name: string }[], id: string | null) =>
  items.find((item) => item.id === id)?.name ?? '';

/** Postings without an initiative, and what the rules suggest for each. */
export function QueueTable({ items, master, selected, onSelect }: QueueTableProps) {
  const { t, formatDate, formatMoney, formatMonth } = useI18n();
  const all = items.map(({ posting }) => posting.id);
  const chosen = all.filter((id) => selected.has(id)).length;
  const toggle = (id: string) => {
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    onSelect?.(next);
  };
  return (
    <DataTable
      label={t('assignment.queue.table')}
      minWidth={1000}
      maxHeight="max(320px, calc(100dvh - 300px))"
    >
      <thead>
        <tr>
          {onSelect ? (
            <th scope="col">
              <Checkbox
                size="xs"
                aria-label={t('assignment.select.all')}
                checked={chosen > 0 && chosen === all.length}
                indeterminate={chosen > 0 && chosen < all.length}
                onChange={() => onSelect(new Set(chosen === all.length ? [] : all))}
              />
            </th>
          ) : null}
          <th scope="col">{t('actuals.column.date')}</th>
          <th scope="col">{t('actuals.column.month')}</th>
          <th scope="col">{t('actuals.column.cost-centre')}</th>
          <th scope="col">{t('actuals.column.category')}</th>
          <th scope="col">{t('assignment.column.vendor')}</th>
          <th scope="col">{t('actuals.column.text')}</th>
          <NumberHead>{t('actuals.column.amount')}</NumberHead>
          <th scope="col">{t('assignment.column.suggestion')}</th>
        </tr>
      </thead>
      <tbody className={classes.queue}>
        {items.map(({ posting, suggestion }) => (
          <tr key={posting.id}>
            {onSelect ? (
              <td>
                <Checkbox
                  size="xs"
                  aria-label={t('assignment.select.named', {
                    text: textOf(posting) || formatDate(posting.postingDate),
                    amount: formatMoney(posting.amountMinor),
                  })}
                  checked={selected.has(posting.id)}
                  onChange={() => toggle(posting.id)}
                />
              </td>
            ) : null}
            <td>{formatDate(posting.postingDate)}</td>
            <td>{formatMonth(posting.serviceMonth)}</td>
            <td>{nameOf(master.costCentres, posting.costCentreId)}</td>
            <td>{nameOf(master.categories, posting.categoryId)}</td>
            <td>
              {posting.kind === 'internal'
                ? nameOf(master.staffRoles, posting.roleId)
                : nameOf(master.vendors, posting.vendorId)}
            </td>
            <td className={classes.text} title={textOf(posting)}>
              {textOf(posting)}
            </td>
            <NumberCell>{formatMoney(posting.amountMinor, { plain: true })}</NumberCell>
            <td>
              {suggestion ? (
                <>
                  {nameOf(master.initiatives, suggestion.initiativeId)}
                  {suggestion.categoryId === null
                    ? null
                    : ` / ${nameOf(master.categories, suggestion.categoryId)}`}
                  <div className={classes.soft}>
                    {t('assignment.suggestion.rule', { name: suggestion.ruleName })}
                  </div>
                </>
              ) : (
                <span className={classes.soft}>{t('assignment.suggestion.none')}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={onSelect ? 7 : 6}>
            {t('actuals.total.shown')}
          </th>
          <NumberCell>
            {formatMoney(sumMinor(items.map(({ posting }) => posting.amountMinor)), { plain: true })}
          </NumberCell>
          <td />
        </tr>
      </tfoot>
    </DataTable>
  );
}
