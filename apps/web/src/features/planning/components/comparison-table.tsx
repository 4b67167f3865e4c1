import type { LineDifference, VersionComparison } from '@etat/contracts';
import { useMemo } from 'react';
import * as z from 'zod';
import { useI18n } from '../../../platform/i18n';
import { useUrlState } from '../../../platform/page-state';
import { useOrganisation } from '../../../platform/session';
import { DataTable, EmptyState, NameCell, NumberCell, NumberHead, PageLink, SelectField } from '../../../ui';
import type { MasterData } from '../model/master-data';
import classes from './approval-board.module.css';

const SHOWN = 500;
const STATES = ['added', 'removed', 'changed'] as const;
const StateUrlSchema = z.object({ state: z.enum(STATES).optional().catch(undefined) });

/** The lines that differ, with both totals and the difference by month; the last row is the whole of both versions. */
export function ComparisonTable({
  comparison,
  master,
}: {
  comparison: VersionComparison;
  master: MasterData;
}) {
  const { t, formatMoney, formatMonth } = useI18n();
  const [url, setUrl] = useUrlState(StateUrlSchema);
  const centres = useMemo(
    () => new Map(master.costCentres.map(({ id, code, name }) => [id, `${code} ${name}`])),
    [master.costCentres],
  );
  const { before, after, items, unchangedCount, deltasMinor, deltaMinor } = comparison;
  if (items.length === 0)
    return (
      <EmptyState title={t('versions.compare.same.title')}>
        {t('versions.compare.same.text', { count: unchangedCount })}
      </EmptyState>
    );
  const shown = url.state ? items.filter(({ state }) => state === url.state) : items;
  const delta = (minor: number) => (minor === 0 ? '' : formatMoney(minor, { plain: true, signed: true }));
  return (
    <>
      <div className={classes.toolbar} style={{ marginBlockStart: 12 }}>
        <SelectField
          w={180}
          aria-label={t('versions.column.status')}
          placeholder={t('versions.compare.filter')}
          options={STATES.map((state) => ({ value: state, label: t('versions.compare.state', { state }) }))}
          value={url.state ?? null}
          onChange={(state) => setUrl({ state: STATES.find((each) => each === state) })}
        />
        <span className={classes.chosen}>{t('versions.compare.unchanged', { count: unchangedCount })}</span>
      </div>
      <DataTable label={t('versions.compare.title')} minWidth={1820} maxHeight="70vh">
        <thead>
          <tr>
            <th scope="col">{t('versions.column.line')}</th>
            <th scope="col">{t('versions.column.status')}</th>
            <th scope="col">{t('versions.column.cost-centre')}</th>
            <NumberHead>{before.name}</NumberHead>
            <NumberHead>{after.name}</NumberHead>
            <NumberHead>{t('versions.compare.delta')}</NumberHead>
            {after.months.map((month) => (
              <NumberHead key={month}>{formatMonth(month, 'short')}</NumberHead>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.slice(0, SHOWN).map((item) => (
            <tr key={`${item.before?.id}-${item.after?.id}`}>
              <NameCell>
                <LineName item={item} />
              </NameCell>
              <td>{t('versions.compare.state', { state: item.state })}</td>
              <td>{centres.get((item.after ?? item.before)?.costCentreId ?? '')}</td>
              <NumberCell>{formatMoney(item.before?.totalMinor ?? null, { plain: true })}</NumberCell>
              <NumberCell>{formatMoney(item.after?.totalMinor ?? null, { plain: true })}</NumberCell>
              <NumberCell>{delta(item.deltaMinor)}</NumberCell>
              {item.deltasMinor.map((minor, period) => (
                <NumberCell key={after.months[period]}>{delta(minor)}</NumberCell>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <NameCell>{t('versions.compare.total')}</NameCell>
            <td />
            <td />
            <NumberCell>{formatMoney(before.totalMinor, { plain: true })}</NumberCell>
            <NumberCell>{formatMoney(after.totalMinor, { plain: true })}</NumberCell>
            <NumberCell>{delta(deltaMinor)}</NumberCell>
            {deltasMinor.map((minor, period) => (
              <NumberCell key={after.months[period]}>{delta(minor)}</NumberCell>
            ))}
          </tr>
        </tfoot>
      </DataTable>
      {shown.length > SHOWN ? <p>{t('versions.compare.more', { shown: SHOWN, all: shown.length })}</p> : null}
    </>
  );
}

function LineName({ item: { before, after } }: { item: LineDifference }) {
  const { t } = useI18n();
  const { organisation } = useOrganisation();
  const line = after ?? before;
  if (!line) return null;
  const isRenamed = before && after && before.title !== after.title;
  return (
    <>
      <PageLink to="/o/$slug/plan/lines/$lineId" params={{ slug: organisation.slug, lineId: line.id }}>
        {line.title}
      </PageLink>
      {isRenamed ? (
        <span className={classes.chosen}> {t('versions.compare.was', { title: before.title })}</span>
      ) : null}
    </>
  );
}
