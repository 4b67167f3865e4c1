import { applyUpdate } from './apply-update';
import type { PlanContext, PlanLine } from './plan-line';
import type { PlanUpdate } from './plan-update';
import { DomainError } from '@etat/domain';

/**
 * Edits made on one state of a line, as they read on another: months nobody typed into take over what stands there now,
 * so that two people in one line never undo each other's months.
 */
export function rebaseQueue(
  queue: readonly PlanUpdate[],
  from: PlanLine,
  to: PlanLine,
  context: PlanContext,
): PlanUpdate[] {
  let [before, now] = [from, to];
  return queue.map((update) => {
    const rebased: PlanUpdate = { ...update };
    if (update.amountsMinor)
      rebased.amountsMinor = mix(update.amountsMinor, before.amountsMinor, now.amountsMinor);
    if (update.minutes) rebased.minutes = mix(update.minutes, before.minutes, now.minutes);
    before = applyOrKeep(before, update, context);
    now = applyOrKeep(now, rebased, context);
    return rebased;
  });
}

const mix = (mine: readonly number[], before: readonly number[], now: readonly number[]): number[] =>
  mine.map((value, period) => (value === before[period] ? (now[period] ?? value) : value));

/** The line after an edit; one that does not compute on it leaves it as it is. */
export function applyOrKeep(line: PlanLine, update: PlanUpdate, context: PlanContext): PlanLine {
  try {
    return applyUpdate(line, update, context);
  } catch (error) {
    if (error instanceof DomainError) return line;
    throw error;
  }
}
