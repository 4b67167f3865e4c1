import { LINE_STATUSES } from '@etat/domain';
import * as z from 'zod';
import {
  DateSchema,
  IdSchema,
  MinorSchema,
  NameSchema,
  NoteSchema,
  pageOf,
  resourceFields,
} from '../platform/primitives';

export const LineStatusSchema = z.enum(LINE_STATUSES);

/** POST versions/:versionId/line-transitions: many lines at once; a rejection needs its reason. */
export const LineTransitionSchema = z
  .object({
    lineIds: z.array(IdSchema).min(1).max(5_000),
    to: LineStatusSchema,
    reason: NoteSchema.default(''),
  })
  .refine(({ to, reason }) => to !== 'rejected' || reason.trim() !== '', {
    path: ['reason'],
    message: 'reason.missing',
  });
export type LineTransition = z.infer<typeof LineTransitionSchema>;
/** Lines that could not go are named with the code of the rule; the others went. */
export const LineTransitionResultSchema = z.object({
  changedCount: z.int(),
  refused: z.array(z.object({ lineId: IdSchema, code: z.string() })),
});
export type LineTransitionResult = z.infer<typeof LineTransitionResultSchema>;

const thresholdFields = {
  costCentreId: IdSchema,
  validFrom: DateSchema,
  /** Up to this yearly amount of a line a controller approves; above it leadership must. */
  lineLimitMinor: MinorSchema.nonnegative(),
  /** Up to this amount a change of an approved budget is made at once and logged. */
  freeChangeMinor: MinorSchema.nonnegative(),
};
/** Approval threshold of a cost centre and all below it that have none of their own. */
export const ApprovalThresholdSchema = z.object({ ...resourceFields, ...thresholdFields });
export type ApprovalThreshold = z.infer<typeof ApprovalThresholdSchema>;
export const ApprovalThresholdPageSchema = pageOf(ApprovalThresholdSchema);
export const ApprovalThresholdCreateSchema = z.object(thresholdFields);
export const ApprovalThresholdUpdateSchema = z.object(thresholdFields).partial();

const delegationFields = {
  fromPersonId: IdSchema,
  toPersonId: IdSchema,
  validFrom: DateSchema,
  validTo: DateSchema,
  note: NoteSchema.default(''),
};
/** While somebody is away, another person approves in their name. */
export const ApprovalDelegationSchema = z.object({
  ...resourceFields,
  ...delegationFields,
  fromName: NameSchema,
  toName: NameSchema,
  /** It holds today. */
  isActive: z.boolean(),
});
export type ApprovalDelegation = z.infer<typeof ApprovalDelegationSchema>;
export const ApprovalDelegationPageSchema = pageOf(ApprovalDelegationSchema);
export const ApprovalDelegationCreateSchema = z.object(delegationFields);
export const ApprovalDelegationUpdateSchema = z.object({ ...delegationFields, note: NoteSchema }).partial();

/** GET approval-delegates: the people a delegation can name. */
export const DelegatePageSchema = pageOf(z.object({ id: IdSchema, name: NameSchema }));
