import * as z from 'zod';
import {
  DateSchema,
  IdSchema,
  InstantSchema,
  MinorSchema,
  NameSchema,
  NoteSchema,
  pageOf,
  resourceFields,
} from '../platform/primitives';

/** A yearly amount set from above, for a cost centre with everything below it or for an initiative. */
export const PlanningTargetSchema = z
  .object({
    costCentreId: IdSchema.nullable().default(null),
    initiativeId: IdSchema.nullable().default(null),
    amountMinor: MinorSchema.nonnegative(),
  })
  .refine(
    ({ costCentreId, initiativeId }) => (costCentreId === null) !== (initiativeId === null),
    'round.target-of-one',
  );
export type PlanningTarget = z.infer<typeof PlanningTargetSchema>;
/** In a round everybody plans into one version until a deadline. */
export const PlanningRoundSchema = z.object({
  ...resourceFields,
  budgetVersionId: IdSchema,
  name: NameSchema,
  deadline: DateSchema,
  instructions: NoteSchema,
  isOpen: z.boolean(),
  targets: z.array(PlanningTargetSchema),
});
export type PlanningRound = z.infer<typeof PlanningRoundSchema>;
export const PlanningRoundPageSchema = pageOf(PlanningRoundSchema);
const roundFields = { name: NameSchema, deadline: DateSchema };
export const PlanningRoundCreateSchema = z.object({
  budgetVersionId: IdSchema,
  ...roundFields,
  instructions: NoteSchema.default(''),
  targets: z.array(PlanningTargetSchema).max(500).default([]),
});
/** Targets are replaced as a whole. A closed round locks nothing any more. */
export const PlanningRoundUpdateSchema = z
  .object({
    ...roundFields,
    instructions: NoteSchema,
    isOpen: z.boolean(),
    targets: z.array(PlanningTargetSchema).max(500),
  })
  .partial();

const comparison = {
  targetMinor: MinorSchema.nullable(),
  bottomUpMinor: MinorSchema,
  /** Bottom-up minus target; null without a target. */
  deltaMinor: MinorSchema.nullable(),
  ratio: z.number().nullable(),
};
/** Where a round stands, as far as the reader may see the plan. */
export const RoundProgressSchema = z.object({
  /** In tree order; the bottom-up sum is that of the cost centre with everything below it. */
  costCentres: z.array(
    z.object({
      costCentreId: IdSchema,
      code: z.string(),
      name: z.string(),
      depth: z.int(),
      responsible: z.string().nullable(),
      ...comparison,
      state: z.enum(['submitted', 'covered', 'open', 'overdue']),
      submittedAt: InstantSchema.nullable(),
      submittedBy: z.string().nullable(),
      note: z.string(),
    }),
  ),
  initiatives: z.array(
    z.object({ initiativeId: IdSchema, code: z.string(), name: z.string(), ...comparison }),
  ),
});
export type RoundProgress = z.infer<typeof RoundProgressSchema>;
/** POST rounds/:id/submissions: for the cost centre and everything below it. */
export const SubmissionCreateSchema = z.object({ costCentreId: IdSchema, note: NoteSchema.default('') });
/** POST rounds/:id/reopenings: the lines can be edited again. */
export const SubmissionReopenSchema = z.object({ costCentreId: IdSchema, reason: NoteSchema.min(1) });
