import { FirstRelease1764000000000 } from './1764000000000-first-release';
import { PeriodsAndPostings1764130000000 } from './1764130000000-periods-and-postings';
import { PlanningRounds1764135000000 } from './1764135000000-planning-rounds';
import { BudgetControl1764137000000 } from './1764137000000-budget-control';

/** Every migration, oldest first; imported by name because the api is bundled. */
export const MIGRATIONS = [
  FirstRelease1764000000000,
  PeriodsAndPostings1764130000000,
  PlanningRounds1764135000000,
  BudgetControl1764137000000,
];
