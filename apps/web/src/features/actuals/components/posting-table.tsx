import { Button } from '@mantine/core';
import type { Posting } from '@etat/contracts';
import { sumMinor } from '@etat/domain';
import { useI18n } from '../../../platform/i18n';
import { DataTable, NumberCell, NumberHead } from '../../../ui';
import type { MasterData } from '../../planning';
import classes from './actuals.module.css';

interface PostingTableProps {
  postings: Posting[];
  master: MasterData;
  /** Absent when the reader may not reverse. */
  onReverse?: (posting: Posting) => void;
  /** Absent when the reader may not move cost. */
  onSplit?: (posting: Posting) => void;
}

const HEADS = ['date', 'month', 'kind', 'cost-centre', 'category', 'initiative', 'partner'] as const;

const textOf = ({ document, text }: Posting) => [document, text].filter(Boolean).join(' · ');

/** Postings as they were booked, newest first; the foot holds the total of what is shown. */
export function PostingTable({ postings, master, onReverse, onSplit }: PostingTableProps) {
  const { t, formatDate, formatHours, formatMoney, formatMonth, formatMoneyIn, formatRate } = useI18n();
  const originalOf = ({ original }: Posting) =>
    original
      ? t('actuals.original', {
          amount: formatMoneyIn(original.amountMinor, original.currency, { plain: true }),
          currency: original.currency,
          rate: formatRate(original.rateE9),
        })
      : '';
  const name = (items: readonly { id: string; name: string }[], id: string | null) =>
    items.find((item) => item.id === id)?.name ?? '';
  return (
    <DataTable label={t('actuals.table.label')} minWidth={1200} maxHeight="max(320px, calc(100dvh - 220px))">
      <thead>
        <tr>
          {HEADS.map((head) => (
            <th key={head} scope="col">
              {t(`actuals.column.${head}`)}
            </th>
          ))}
          <NumberHead>{t('actuals.column.hours')}</NumberHead>
          <NumberHead>{t('actuals.column.amount')}</NumberHead>
          <th scope="col">{t('actuals.column.text')}</th>
          <th scope="col">{t('actuals.column.source')}</th>
          <th scope="col">{t('actuals.column.state')}</th>
        </tr>
      </thead>
      <tbody className={classes.rows}>
        {postings.map((posting) => (
          <tr key={posting.id}>
            <td>{formatDate(posting.postingDate)}</td>
            <td
              title={
                posting.correctsMonth === null
                  ? undefined
                  : t('closing.column.corrects', { month: formatMonth(posting.correctsMonth) })
              }
            >
              {formatMonth(posting.serviceMonth)}
              {posting.correctsMonth === null ? '' : ' *'}
            </td>
            <td>{t(`actuals.kind.${posting.kind}`)}</td>
            <td>{name(master.costCentres, posting.costCentreId)}</td>
            <td>{name(master.categories, posting.categoryId)}</td>
            <td>{name(master.initiatives, posting.initiativeId)}</td>
            <td>
              {posting.kind === 'internal'
                ? name(master.staffRoles, posting.roleId)
                : name(master.vendors, posting.vendorId)}
            </td>
            <NumberCell>{posting.kind === 'internal' ? formatHours(posting.minutes) : ''}</NumberCell>
            <NumberCell>
              <span className={posting.state === 'reversed' ? classes.struck : undefined}>
                {formatMoney(posting.amountMinor, { plain: true })}
              </span>
              {posting.original ? <div className={classes.soft}>{originalOf(posting)}</div> : null}
            </NumberCell>
            <td className={classes.text} title={textOf(posting)}>
              {textOf(posting)}
            </td>
            <td className={classes.soft}>
              {posting.importId !== null
                ? t('actuals.source.import', { line: posting.sourceLine ?? 0 })
                : t('actuals.source.hand', { name: posting.createdBy ?? '' })}
            </td>
            <td>
              <PostingState posting={posting} onReverse={onReverse} onSplit={onSplit} />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={7}>
            {t('actuals.total.shown')}
          </th>
          <NumberCell>{formatHours(sumMinor(postings.map(({ minutes }) => minutes)))}</NumberCell>
          <NumberCell>
            {formatMoney(sumMinor(postings.map(({ amountMinor }) => amountMinor)), { plain: true })}
          </NumberCell>
          <td colSpan={3} />
        </tr>
      </tfoot>
    </DataTable>
  );
}

/** Where a posting stands; one in force can be reversed and moved. */
function PostingState({
  posting,
  onReverse,
  onSplit,
}: Omit<PostingTableProps, 'postings' | 'master'> & { posting: Posting }) {
  const { t, formatMoney } = useI18n();
  const named = { text: posting.text || posting.document, amount: formatMoney(posting.amountMinor) };
  if (posting.state !== 'posted' || !onReverse || !onSplit) return t(`actuals.state.${posting.state}`);
  return (
    <span className={classes.actions}>
      <Button
        variant="default"
        size="compact-xs"
        aria-label={t('actuals.reverse.named', named)}
        onClick={() => onReverse(posting)}
      >
        {t('actuals.reverse.button')}
      </Button>
      {posting.isAccrual ? (
        t('closing.column.accrual')
      ) : (
        <Button
          variant={posting.isSplit ? 'light' : 'default'}
          size="compact-xs"
          aria-label={t('closing.split.named', named)}
          onClick={() => onSplit(posting)}
        >
          {t(posting.isSplit ? 'closing.column.split' : 'closing.split.button')}
        </Button>
      )}
    </span>
  );
}
