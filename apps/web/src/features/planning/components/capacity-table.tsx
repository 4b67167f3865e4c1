import type { Capacity } from '@etat/contracts';
import { sumMinor } from '@etat/domain';
import { useI18n } from '../../../platform/i18n';
import { DataTable, NameCell, NumberCell, NumberHead } from '../../../ui';
import classes from './capacity-table.module.css';

/** Roles x months: how much of each is planned; what is over-booked is said in words and in colour. */
export function CapacityTable({ capacity }: { capacity: Capacity }) {
  const { t, formatHours, formatMonth } = useI18n();
  const { months, roles, isWhole } = capacity;
  const over = roles.flatMap((role) => role.months.filter(({ isOverbooked }) => isOverbooked)).length;
  return (
    <>
      <p role="status" data-effect={over > 0 ? 'unfavourable' : undefined} className={classes.summary}>
        {t('lines.capacity.summary', { count: over })}
      </p>
      {isWhole ? null : <p>{t('lines.capacity.partial')}</p>}
      <DataTable label={t('lines.capacity.table')} minWidth={900}>
        <thead>
          <tr>
            <th scope="col">{t('lines.capacity.role')}</th>
            {months.map((month) => (
              <NumberHead key={month}>{formatMonth(month, 'name')}</NumberHead>
            ))}
            <NumberHead>{t('lines.capacity.year')}</NumberHead>
          </tr>
        </thead>
        <tbody>
          {roles.map((role) => (
            <tr key={role.roleId}>
              <NameCell>
                {role.code} {role.name}
              </NameCell>
              {role.months.map((cell, period) => (
                <MonthCell key={months[period]} cell={cell} role={role.name} month={months[period] ?? ''} />
              ))}
              <NumberCell>
                {formatHours(sumMinor(role.months.map(({ plannedMinutes }) => plannedMinutes)), {
                  plain: true,
                })}
              </NumberCell>
            </tr>
          ))}
        </tbody>
      </DataTable>
      <p className={classes.soft}>{t('lines.capacity.hint')}</p>
    </>
  );
}

function MonthCell({
  cell,
  role,
  month,
}: {
  cell: Capacity['roles'][number]['months'][number];
  role: string;
  month: string;
}) {
  const { t, formatBp, formatHours, formatMonth } = useI18n();
  const { plannedMinutes, capacityMinutes, utilisationBp, freeMinutes, isOverbooked } = cell;
  const shared = { role, month: formatMonth(month), planned: formatHours(plannedMinutes) };
  const title =
    capacityMinutes === null
      ? t('lines.capacity.cell.unknown', shared)
      : t('lines.capacity.cell', { ...shared, capacity: formatHours(capacityMinutes) });
  return (
    <NumberCell effect={isOverbooked ? 'unfavourable' : null} title={title}>
      <div>{formatHours(plannedMinutes, { plain: true, decimals: 1 })}</div>
      <div className={isOverbooked ? classes.over : classes.soft}>
        {freeMinutes === null
          ? t('lines.capacity.unknown')
          : isOverbooked
            ? t('lines.capacity.over', { hours: formatHours(-freeMinutes, { decimals: 1 }) })
            : formatBp(utilisationBp, { decimals: 0 })}
      </div>
    </NumberCell>
  );
}
