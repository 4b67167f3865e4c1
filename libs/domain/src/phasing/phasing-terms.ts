import type { Month } from '../calendar/month';

/** Where the weights of `seasonality` come from: last year's actuals of the line's own cost centre and category, or of all. */
export const SEASON_SOURCES = ['cost-centre-category', 'organisation'] as const;
export type SeasonSource = (typeof SEASON_SOURCES)[number];

/** Months between two payments of a recurring contract. */
export const RECURRING_INTERVALS = [1, 3, 6, 12] as const;
export type RecurringInterval = (typeof RECURRING_INTERVALS)[number];

/** A contract that pays the same amount at fixed intervals. Amounts in minor units of the line's currency. */
export interface RecurringTerms {
  kind: 'recurring';
  intervalMonths: RecurringInterval;
  /** Month of the first payment. */
  startMonth: Month;
  /** Last month of the contract; null runs on. */
  endMonth: Month | null;
  amountMinor: number;
  noticeMonths: number;
  /** The contract goes on behind its end unless somebody gives notice. */
  autoRenews: boolean;
}

/** What a phasing method needs beside the total; methods that need nothing (even, days, manual) have none. */
export type PhasingTerms =
  | { kind: 'percentages'; sharesBp: number[] }
  | { kind: 'event'; period: number }
  | { kind: 'seasonality'; source: SeasonSource; fiscalYear: number; weights: number[] }
  | { kind: 'previous-year'; factorBp: number; fiscalYear: number; monthsBefore: number[] }
  | RecurringTerms;
