import type { Capacity } from '@etat/contracts';
import { computeUtilisation } from '@etat/domain';
import type { PlanLine } from './plan-line';

export interface OverbookedMonth {
  month: string;
  plannedMinutes: number;
  capacityMinutes: number;
}

/**
 * Months in which a role is planned beyond its capacity once the line is saved: what the version holds already, with the
 * line's present hours in place of those it was opened with.
 */
export function findOverbooked(capacity: Capacity, opened: PlanLine, line: PlanLine): OverbookedMonth[] {
  const role = capacity.roles.find(({ roleId }) => roleId === line.roleId);
  if (!role) return [];
  const isSameRole = opened.roleId === line.roleId;
  return role.months.flatMap(({ plannedMinutes, capacityMinutes }, period) => {
    const before = isSameRole ? (opened.minutes[period] ?? 0) : 0;
    const planned = plannedMinutes - before + (line.minutes[period] ?? 0);
    const { isOverbooked } = computeUtilisation({ plannedMinutes: planned, capacityMinutes });
    const month = capacity.months[period] ?? '';
    return isOverbooked && capacityMinutes !== null
      ? [{ month, plannedMinutes: planned, capacityMinutes }]
      : [];
  });
}
