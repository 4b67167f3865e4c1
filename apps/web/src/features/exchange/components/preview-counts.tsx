import type { ImportKind, ImportPreview } from '@etat/contracts';
import { useI18n } from '../../../platform/i18n';
import { isMoney } from '../model/import-settings';
import classes from './exchange.module.css';

/** How many rows are what, and the sums to hold against the file's own. */
export function PreviewCounts({ preview, kind }: { preview: ImportPreview; kind: ImportKind }) {
  const { t, formatNumber, formatMoney, formatE4 } = useI18n();
  const figure = (value: number) => (isMoney(kind) ? formatMoney(value) : formatE4(value));
  const counts = [
    ['read', preview.rowsRead],
    ['new', preview.rowsNew],
    ['changed', preview.rowsChanged],
    ['unchanged', preview.rowsUnchanged],
    ['left-out', preview.leftOutCount],
    ['bad', preview.rowsBad],
  ] as const;
  return (
    <>
      <dl className={classes.counts}>
        {counts.map(([name, count]) => (
          <div key={name} data-bad={(name === 'bad' && count > 0) || undefined}>
            <dt>{t(`exchange.count.${name}`)}</dt>
            <dd>{formatNumber(count)}</dd>
          </div>
        ))}
      </dl>
      <dl className={classes.counts}>
        <div>
          <dt>{t('exchange.control.all')}</dt>
          <dd>{figure(preview.controlTotal)}</dd>
        </div>
        <div>
          <dt>{t('exchange.control.new')}</dt>
          <dd>{figure(preview.controlTotalNew)}</dd>
        </div>
        {preview.rowsRounded > 0 ? (
          <div>
            <dt>{t('exchange.count.rounded')}</dt>
            <dd>{formatNumber(preview.rowsRounded)}</dd>
          </div>
        ) : null}
        {preview.rowsAssigned > 0 ? (
          <div>
            <dt>{t('exchange.count.assigned')}</dt>
            <dd>{formatNumber(preview.rowsAssigned)}</dd>
          </div>
        ) : null}
      </dl>
    </>
  );
}
