/**
 * Analysed months from which the 90 % interval was seen to hold the truth in at least 85 of 100 simulated cases.
 *
 * @see docs/driver-analysis.md, the table by number of months
 */
export const LEAST_MONTHS_TO_ADOPT = 54;

/** Whether so many analysed months carry a result that may become part of the attribution ledger. */
export const isEnoughToAdopt = (months: number): boolean => months >= LEAST_MONTHS_TO_ADOPT;
