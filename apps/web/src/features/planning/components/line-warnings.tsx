import { useQuery } from '@tanstack/react-query';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import { capacityQuery } from '../api/plan-rates.query';
import { findOverbooked } from '../model/find-overbooked';
import type { MasterData } from '../model/master-data';
import type { PlanContext, PlanLine } from '../model/plan-line';
import classes from './line-form.module.css';

interface LineWarningsProps {
  opened: PlanLine;
  line: PlanLine;
  context: PlanContext;
  master: MasterData;
}

/** What a planner should know before saving: an over-booked role, an all-in rate, and what the category adds by itself. */
export function LineWarnings({ opened, line, context, master }: LineWarningsProps) {
  const { t, formatBp, formatHours, formatMonth } = useI18n();
  const { path } = useOrganisation();
  const { versionId = '' } = context;
  const isInternal = line.kind === 'internal' && line.roleId !== null;
  const { data: capacity } = useQuery({
    ...capacityQuery(path, versionId),
    enabled: isInternal && versionId !== '',
  });
  const role = master.staffRoles.find(({ id }) => id === line.roleId);
  const over = capacity && isInternal ? findOverbooked(capacity, opened, line) : [];
  const category = master.categories.find(({ id }) => id === line.categoryId);
  const [firstMonth = '', lastMonth = ''] = [context.months.at(0), context.months.at(-1)];
  const surcharges = (category?.surcharges ?? []).filter(
    ({ validFrom, targetCategoryId }, _, all) =>
      validFrom <= lastMonth &&
      // Of those that began before the year only the last one matters.
      !all.some(
        (other) =>
          other.targetCategoryId === targetCategoryId &&
          other.validFrom > validFrom &&
          other.validFrom <= firstMonth,
      ),
  );
  return (
    <div role="status">
      {over.length > 0 ? (
        <p className={classes.warning}>
          {t('lines.form.overbooked', {
            role: role?.name ?? '',
            months: over
              .map(({ month, plannedMinutes, capacityMinutes }) =>
                t('lines.form.overbooked.month', {
                  month: formatMonth(month),
                  planned: formatHours(plannedMinutes),
                  capacity: formatHours(capacityMinutes),
                }),
              )
              .join(', '),
          })}
        </p>
      ) : null}
      {isInternal && role?.isAllIn ? (
        <p className={classes.warning}>{t('lines.form.all-in', { role: role.name })}</p>
      ) : null}
      {surcharges.map(({ targetCategoryId, validFrom, rateBp }) => (
        <p key={`${targetCategoryId} ${validFrom}`} className={classes.hint}>
          {t('lines.form.surcharge', {
            category: category?.name ?? '',
            rate: formatBp(rateBp),
            target: master.categories.find(({ id }) => id === targetCategoryId)?.name ?? '',
          })}
        </p>
      ))}
    </div>
  );
}
