import { addMonths } from '../calendar/add-months';
import type { Month } from '../calendar/month';
import type { TreeNode } from '../trees/tree-node';

/** Amounts of up to 90 billion major units: large, and still exact when a few dozen of them are added. */
export const MINOR = { min: -9_000_000_000_000, max: 9_000_000_000_000 };

/** Months from 1970 to 2120, as offsets for `monthAt`. */
export const MONTH_OFFSET = { min: -600, max: 1200 };

export const ONE_TO_TWELVE = { min: 1, max: 12 };

export const TWELVE_LONG = { minLength: 12, maxLength: 12 };

export function monthAt(offset: number): Month {
  return addMonths('2020-01', offset);
}

/** One node a number: each hangs under one of those before it, or is a root. */
export function toTree(choices: readonly number[]): TreeNode[] {
  return choices.map((choice, index) => {
    const parent = choice % (index + 1);
    return { id: `n${index}`, parentId: parent === index ? null : `n${parent}` };
  });
}
