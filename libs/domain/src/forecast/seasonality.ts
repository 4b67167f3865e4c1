export const SEASONALITIES = ['additive', 'multiplicative'] as const;
/** Whether a season is added to the level, or multiplies it. */
export type Seasonality = (typeof SEASONALITIES)[number];

/** Months of a season: the domain's series are monthly. */
export const SEASON = 12;
