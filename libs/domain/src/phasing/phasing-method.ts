/** How a yearly total falls over its months. */
export const PHASING_METHODS = [
  'even',
  'working-days',
  'calendar-days',
  'percentages',
  'seasonality',
  'event',
  'recurring',
  'previous-year',
  'manual',
] as const;

export type PhasingMethod = (typeof PHASING_METHODS)[number];
