/** How often a contract is billed, in months. */
export const BILLING_INTERVALS = [1, 3, 6, 12] as const;
export type BillingInterval = (typeof BILLING_INTERVALS)[number];

/** What was agreed. Dates are `YYYY-MM-DD`; `endDate` is the last day of the term agreed so far. */
export interface ContractTerms {
  startDate: string;
  endDate: string;
  intervalMonths: BillingInterval;
  /** Due at the beginning of each interval; minor units. */
  amountMinor: number;
  /** Months between the last day to give notice and the end. */
  noticeMonths: number;
  /** Whether it goes on by itself unless notice is given. */
  autoRenews: boolean;
  /** Length of each further term; null when it does not renew. */
  renewalMonths: number | null;
  /** The day notice was given; from then on it does not renew. */
  noticeGivenOn: string | null;
}
