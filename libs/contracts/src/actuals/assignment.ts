import * as z from 'zod';
import {
  IdSchema,
  MinorSchema,
  MonthSchema,
  NameSchema,
  NoteSchema,
  pageOf,
  resourceFields,
} from '../platform/primitives';
import { PostingQuerySchema, PostingSchema } from './postings';

/** A bulk assignment is one transaction, so it has an end. */
export const MAX_ASSIGNED_POSTINGS = 500;

const PartSchema = z.string().trim().min(1).max(100);
/** All conditions that are given must hold; a cost centre and a category count with everything below them. */
const ruleFields = {
  name: NameSchema,
  vendorId: IdSchema.nullable(),
  costCentreId: IdSchema.nullable(),
  categoryId: IdSchema.nullable(),
  /** A ledger account, or the beginning of one. */
  glAccount: z.string().trim().min(1).max(20).nullable(),
  /** Part of the document number or of the order's number, whatever the case. */
  documentContains: PartSchema.nullable(),
  textContains: PartSchema.nullable(),
  initiativeId: IdSchema,
  /** Moves the cost to another category as well; it takes postings of its kind only. */
  targetCategoryId: IdSchema.nullable(),
};
/** Which initiative a posting without one belongs to; of the rules switched on the first that matches wins. */
export const AssignmentRuleSchema = z.object({
  ...resourceFields,
  ...ruleFields,
  position: z.int(),
  isActive: z.boolean(),
});
export type AssignmentRule = z.infer<typeof AssignmentRuleSchema>;
export const AssignmentRulePageSchema = pageOf(AssignmentRuleSchema);
/** Comes last and is switched off until it says otherwise, so that it can be tried first. */
export const AssignmentRuleCreateSchema = z.object({
  ...ruleFields,
  vendorId: ruleFields.vendorId.default(null),
  costCentreId: ruleFields.costCentreId.default(null),
  categoryId: ruleFields.categoryId.default(null),
  glAccount: ruleFields.glAccount.default(null),
  documentContains: ruleFields.documentContains.default(null),
  textContains: ruleFields.textContains.default(null),
  targetCategoryId: ruleFields.targetCategoryId.default(null),
  isActive: z.boolean().default(false),
});
export type AssignmentRuleCreate = z.infer<typeof AssignmentRuleCreateSchema>;
export const AssignmentRuleUpdateSchema = z.object({ ...ruleFields, isActive: z.boolean() }).partial();
export type AssignmentRuleUpdate = z.infer<typeof AssignmentRuleUpdateSchema>;
/** PUT assignment-rules/order: all rules, first to last. */
export const AssignmentRuleOrderSchema = z.object({ ids: z.array(IdSchema).max(1_000) });

/** POST assignment-rules/trial: one rule, on or off, or (null) all that are switched on. */
export const AssignmentTrialSchema = z.object({
  ruleId: IdSchema.nullable().default(null),
  fromMonth: MonthSchema,
  toMonth: MonthSchema,
});
export type AssignmentTrial = z.infer<typeof AssignmentTrialSchema>;
/** What rules would do with postings that are there, as far as the reader may see them. Nothing is written. */
export const AssignmentTrialResultSchema = z.object({
  /** Postings in force that nobody moved yet. */
  postings: z.int(),
  matched: z.int(),
  matchedMinor: MinorSchema,
  /** Of those matched: without an initiative. */
  unassigned: z.int(),
  unassignedMinor: MinorSchema,
  /** Of those matched: with another initiative than the rule's; a rule never moves them by itself. */
  conflicts: z.int(),
  conflictsMinor: MinorSchema,
  /** The first of them that the rule would assign, or that have another initiative. */
  sample: z.array(
    z.object({
      posting: PostingSchema,
      ruleId: IdSchema,
      initiativeId: IdSchema,
      isConflict: z.boolean(),
    }),
  ),
});
export type AssignmentTrialResult = z.infer<typeof AssignmentTrialResultSchema>;

/** A posting without an initiative, and where the rules would put it. */
export const UnassignedPostingSchema = z.object({
  posting: PostingSchema,
  suggestion: z
    .object({
      ruleId: IdSchema,
      ruleName: z.string(),
      initiativeId: IdSchema,
      /** The category it goes to as well; null where it stays. */
      categoryId: IdSchema.nullable(),
    })
    .nullable(),
});
export type UnassignedPosting = z.infer<typeof UnassignedPostingSchema>;
export const UnassignedPageSchema = pageOf(UnassignedPostingSchema);
export const UnassignedQuerySchema = PostingQuerySchema.omit({
  initiativeId: true,
  importId: true,
  orderId: true,
});
export type UnassignedQuery = z.infer<typeof UnassignedQuerySchema>;

const assigned = {
  postingIds: z.array(z.string().max(20)).min(1).max(MAX_ASSIGNED_POSTINGS),
  reason: NoteSchema.default(''),
  intoOpenPeriod: z.boolean().default(false),
};
/** POST postings/assign: all of them to one initiative, or each to where the rules put it. All or nothing. */
export const PostingAssignSchema = z.discriminatedUnion('to', [
  z.object({ to: z.literal('initiative'), initiativeId: IdSchema, ...assigned }),
  z.object({ to: z.literal('suggestion'), ...assigned }),
]);
export type PostingAssign = z.infer<typeof PostingAssignSchema>;
export const PostingAssignResultSchema = z.object({
  assigned: z.int(),
  /** No rule matched, or it was there already. */
  skipped: z.int(),
});
export type PostingAssignResult = z.infer<typeof PostingAssignResultSchema>;
