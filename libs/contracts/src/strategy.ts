import * as z from 'zod';
import {
  BpSchema,
  CodeSchema,
  IdSchema,
  MonthSchema,
  NameSchema,
  NoteSchema,
  pageOf,
  resourceFields,
} from './platform/primitives';

export const GoalKindSchema = z.enum(['corporate', 'communication']);
const goalFields = {
  kind: GoalKindSchema,
  name: NameSchema,
  description: NoteSchema,
  ownerId: IdSchema.nullable(),
  /** Time horizon, first and last month. */
  fromMonth: MonthSchema.nullable(),
  toMonth: MonthSchema.nullable(),
  /** Corporate goals a communication goal is aligned with; empty for corporate goals. */
  alignedToIds: z.array(IdSchema),
};
export const GoalSchema = z.object({ ...resourceFields, ...goalFields, isActive: z.boolean() });
export type Goal = z.infer<typeof GoalSchema>;
export const GoalPageSchema = pageOf(GoalSchema);
export const GoalCreateSchema = z.object({
  ...goalFields,
  description: NoteSchema.default(''),
  ownerId: IdSchema.nullable().default(null),
  fromMonth: MonthSchema.nullable().default(null),
  toMonth: MonthSchema.nullable().default(null),
  alignedToIds: z.array(IdSchema).default([]),
});
export const GoalUpdateSchema = z.object({ ...goalFields, isActive: z.boolean() }).partial();

export const ChannelSchema = z.object({
  ...resourceFields,
  name: NameSchema,
  url: z.string().max(500),
  responsibleId: IdSchema.nullable(),
  isActive: z.boolean(),
});
export type Channel = z.infer<typeof ChannelSchema>;
export const ChannelPageSchema = pageOf(ChannelSchema);
export const ChannelCreateSchema = z.object({
  name: NameSchema,
  url: z.string().trim().max(500).default(''),
  responsibleId: IdSchema.nullable().default(null),
});
export const ChannelUpdateSchema = z
  .object({
    name: NameSchema,
    url: z.string().trim().max(500),
    responsibleId: IdSchema.nullable(),
    isActive: z.boolean(),
  })
  .partial();

export const InitiativeStatusSchema = z.enum(['planned', 'running', 'done', 'stopped']);
/** Weighted link; the weights of one list total 10 000 (100 %), so sums stay sums. */
export const WeightedLinkSchema = z.object({ id: IdSchema, weightBp: BpSchema });
const initiativeFields = {
  code: CodeSchema,
  name: NameSchema,
  description: NoteSchema,
  costCentreId: IdSchema,
  responsibleId: IdSchema.nullable(),
  startMonth: MonthSchema.nullable(),
  endMonth: MonthSchema.nullable(),
  status: InitiativeStatusSchema,
  goals: z.array(WeightedLinkSchema),
  channels: z.array(WeightedLinkSchema),
};
export const InitiativeSchema = z.object({ ...resourceFields, ...initiativeFields });
export type Initiative = z.infer<typeof InitiativeSchema>;
export const InitiativePageSchema = pageOf(InitiativeSchema);
export const InitiativeCreateSchema = z.object({
  ...initiativeFields,
  description: NoteSchema.default(''),
  responsibleId: IdSchema.nullable().default(null),
  startMonth: MonthSchema.nullable().default(null),
  endMonth: MonthSchema.nullable().default(null),
  status: InitiativeStatusSchema.default('planned'),
  goals: z.array(WeightedLinkSchema).default([]),
  channels: z.array(WeightedLinkSchema).default([]),
});
export const InitiativeUpdateSchema = z.object(initiativeFields).partial();
