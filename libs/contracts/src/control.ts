import { CONTROL_ACTIONS, CONTROL_BASES, ROLES } from '@etat/domain';
import * as z from 'zod';
import {
  FiscalYearSchema,
  IdSchema,
  MinorSchema,
  MonthSchema,
  pageOf,
  resourceFields,
} from './platform/primitives';

/** How strictly the approved budget of a cost centre (with everything below it) or of an initiative is held. */
const rule = {
  action: z.enum(CONTROL_ACTIONS),
  basis: z.enum(CONTROL_BASES),
  /** Who is warned where others are stopped. */
  exceptRoles: z.array(z.enum(ROLES)),
};
export const ControlRuleSchema = z.object({
  ...resourceFields,
  costCentreId: IdSchema.nullable(),
  initiativeId: IdSchema.nullable(),
  ...rule,
});
export type ControlRule = z.infer<typeof ControlRuleSchema>;
export const ControlRulePageSchema = pageOf(ControlRuleSchema);
export const ControlRuleCreateSchema = z
  .object({
    costCentreId: IdSchema.nullable().default(null),
    initiativeId: IdSchema.nullable().default(null),
    ...rule,
    exceptRoles: rule.exceptRoles.default([]),
  })
  .refine(
    ({ costCentreId, initiativeId }) => (costCentreId === null) !== (initiativeId === null),
    'control.rule-of-one',
  );
export const ControlRuleUpdateSchema = z.object(rule).partial();

/** What is used of a budget; figures are null where the reader may not see all of its cost. */
const usage = {
  budgetMinor: MinorSchema.nullable(),
  actualMinor: MinorSchema.nullable(),
  commitmentMinor: MinorSchema.nullable(),
  availableMinor: MinorSchema.nullable(),
  /** (Actual + open commitment) / budget. */
  usageRatio: z.number().nullable(),
};
export const ControlQuerySchema = z.object({ fiscalYear: FiscalYearSchema, month: MonthSchema });
/** Each rule with where its budget stands in the month. */
export const ControlStateSchema = z.object({
  /** The approved budget of the year; null when nothing is approved yet. */
  budgetVersion: z.object({ id: IdSchema, name: z.string() }).nullable(),
  rules: z.array(z.object({ rule: ControlRuleSchema, ...usage, isExceeded: z.boolean() })),
});
export type ControlState = z.infer<typeof ControlStateSchema>;

/** What the ledger posted although the plan says otherwise: it always posts, and alerts. */
export const ControlAlertSchema = z.object({
  kind: z.enum(['budget-exceeded', 'spent-while-frozen']),
  /** The rule or the freeze behind it. */
  sourceId: IdSchema,
  costCentreId: IdSchema.nullable(),
  initiativeId: IdSchema.nullable(),
  categoryId: IdSchema.nullable(),
  /** What was spent over the budget, or since the freeze. */
  amountMinor: MinorSchema,
});
export type ControlAlert = z.infer<typeof ControlAlertSchema>;
export const ControlAlertPageSchema = pageOf(ControlAlertSchema);

/** GET control/check: would a request or order of this amount pass? */
export const ControlCheckSchema = z.object({
  costCentreId: IdSchema,
  initiativeId: IdSchema.nullable().default(null),
  categoryId: IdSchema,
  month: MonthSchema,
  amountMinor: z.coerce.number().pipe(MinorSchema),
});
export type ControlCheck = z.infer<typeof ControlCheckSchema>;
export const ControlVerdictSchema = z.object({
  outcome: z.enum(['ok', 'warn', 'stop']),
  /** Every rule and freeze that did not pass, the strictest first. */
  reasons: z.array(
    z.object({
      kind: z.enum(['budget-exceeded', 'frozen']),
      outcome: z.enum(['warn', 'stop']),
      sourceId: IdSchema,
      costCentreId: IdSchema.nullable(),
      initiativeId: IdSchema.nullable(),
      availableMinor: MinorSchema.nullable(),
    }),
  ),
});
export type ControlVerdict = z.infer<typeof ControlVerdictSchema>;
