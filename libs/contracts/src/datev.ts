import * as z from 'zod';
import { BpSchema, DateSchema, MinorSchema, MonthSchema } from './platform/primitives';

const AccountSchema = z
  .string()
  .trim()
  .regex(/^[1-9]\d{0,8}$/, 'datev.not-an-account');

/** PUT datev-settings (If-Match; 0 while there are none): what the bookkeeping's files are made with. */
export const DatevSettingsInputSchema = z
  .object({
    consultantNumber: z.int().min(1_001).max(9_999_999),
    clientNumber: z.int().min(1).max(99_999),
    /** Digits of an impersonal account. */
    accountLength: z.int().min(4).max(8),
    /** Every row is booked against it: an account of its own, or a collective vendor. */
    contraAccount: AccountSchema,
    /** Number of the standard chart of accounts, such as 03 or 04; empty for one of one's own. */
    chartOfAccounts: z
      .string()
      .trim()
      .regex(/^(\d{2})?$/, 'datev.not-a-chart')
      .default(''),
    /** Four digits; null books without one. */
    taxKey: z
      .string()
      .trim()
      .regex(/^\d{4}$/, 'datev.not-a-tax-key')
      .nullable()
      .default(null),
    /** With a key amounts are written gross: plus so many basis points. */
    taxRateBp: BpSchema.default(0),
  })
  .refine(({ contraAccount, accountLength }) => contraAccount.length <= accountLength + 1, {
    path: ['contraAccount'],
    message: 'datev.account-too-long',
  });
export type DatevSettingsInput = z.infer<typeof DatevSettingsInputSchema>;
/** GET datev-settings; `settings` is null until somebody filled them in. */
export const DatevSettingsSchema = z.object({
  version: z.int(),
  settings: DatevSettingsInputSchema.nullable(),
});
export type DatevSettings = z.infer<typeof DatevSettingsSchema>;

/** GET exports/datev-check?month : what stands between the postings of a month and their file. */
export const DatevCheckQuerySchema = z.object({ month: MonthSchema });
export const DatevProblemSchema = z.object({
  postingId: z.int(),
  postingDate: DateSchema,
  document: z.string(),
  text: z.string(),
  amountMinor: MinorSchema,
  field: z.enum(['amount', 'account', 'document', 'text', 'cost-centre']),
  code: z.string(),
  /** Blocking stops the file; changed is written otherwise than it stands; left-out is not written. */
  severity: z.enum(['blocking', 'changed', 'left-out']),
  value: z.string(),
  message: z.string(),
});
export type DatevProblem = z.infer<typeof DatevProblemSchema>;
export const DatevCheckSchema = z.object({
  month: MonthSchema,
  /** Reasons that no posting can help: settings that are missing, a currency without cents. */
  missing: z.array(z.object({ code: z.string(), message: z.string() })),
  rowCount: z.int(),
  /** Sum of the amounts as they are written: gross where a tax key applies. */
  totalMinor: MinorSchema,
  blocking: z.int(),
  changed: z.int(),
  leftOut: z.int(),
  /** Postings of the month that the books have or are not to have. */
  notExported: z.object({ imported: z.int(), internal: z.int(), derived: z.int() }),
  problems: z.array(DatevProblemSchema),
  problemsTruncated: z.boolean(),
});
export type DatevCheck = z.infer<typeof DatevCheckSchema>;
