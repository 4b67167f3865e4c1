import * as z from 'zod';
import {
  BpSchema,
  E4Schema,
  IdSchema,
  InstantSchema,
  MicroSchema,
  MinorSchema,
  MonthSchema,
  NoteSchema,
  pageOf,
  resourceFields,
} from './platform/primitives';

/** What the KPI would have been without the initiative; the input most easily bent, so it is named and dated. */
export const BaselineSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('previous-year') }),
  z.object({ kind: z.literal('fixed'), valueE4: E4Schema }),
  z.object({ kind: z.literal('average'), fromMonth: MonthSchema, toMonth: MonthSchema }),
]);
export const ImpactMethodSchema = z.enum(['assumption', 'experiment', 'model']);
const linkFields = {
  initiativeId: IdSchema,
  kpiId: IdSchema,
  baseline: BaselineSchema,
  /** Share of the KPI's incremental value that the initiative claims; low and high span the scenario band. */
  shareBp: BpSchema,
  shareLowBp: BpSchema,
  shareHighBp: BpSchema,
  /** Months between cost and effect. */
  lagMonths: z.int().min(0).max(36),
  /** Contribution margin of the attributed revenue. */
  marginBp: BpSchema,
  /** Money value of one unit; null for a currency KPI. */
  valuePerUnitMicro: MicroSchema.nullable(),
  validFrom: MonthSchema,
  validTo: MonthSchema.nullable(),
  method: ImpactMethodSchema,
  reason: NoteSchema,
};
export const ImpactLinkSchema = z.object({
  ...resourceFields,
  ...linkFields,
  recordedAt: InstantSchema,
  recordedBy: z.string().nullable(),
});
export type ImpactLink = z.infer<typeof ImpactLinkSchema>;
export const ImpactLinkPageSchema = pageOf(ImpactLinkSchema);
export const ImpactLinkCreateSchema = z.object({
  ...linkFields,
  shareLowBp: BpSchema.optional(),
  shareHighBp: BpSchema.optional(),
  valuePerUnitMicro: MicroSchema.nullable().default(null),
  validTo: MonthSchema.nullable().default(null),
  method: ImpactMethodSchema.default('assumption'),
  reason: NoteSchema.min(1),
});
export const ImpactLinkUpdateSchema = z
  .object(linkFields)
  .omit({ initiativeId: true, kpiId: true })
  .partial();

/** Query of GET impact and GET impact/:initiativeId : months of cost considered, as of a month. */
export const ImpactQuerySchema = z.object({
  from: MonthSchema,
  to: MonthSchema,
  asOf: MonthSchema.optional(),
});
export const ImpactFiguresSchema = z.object({
  initiativeId: IdSchema,
  name: z.string(),
  /** Cost of the closed months, hours included. */
  costMinor: MinorSchema,
  externalCostMinor: MinorSchema,
  attributedMinor: MinorSchema,
  contributionMinor: MinorSchema,
  roi: z.number().nullable(),
  roiLow: z.number().nullable(),
  roiHigh: z.number().nullable(),
  romi: z.number().nullable(),
  breakEvenShare: z.number().nullable(),
  paybackMonth: MonthSchema.nullable(),
  openMonths: z.array(MonthSchema),
  openCostMinor: MinorSchema,
  missingMonths: z.array(MonthSchema),
  missingCostMinor: MinorSchema,
  /** Cost in months that no link covers; in no ratio. */
  outsideCostMinor: MinorSchema,
  /** Contribution of the closed months if all of the growth were ours. */
  potentialMinor: MinorSchema,
  method: ImpactMethodSchema.nullable(),
  claimedShareBp: BpSchema.nullable(),
  linkCount: z.int(),
});
export type ImpactFigures = z.infer<typeof ImpactFiguresSchema>;
/** `hidden` counts initiatives whose ROI the reader may not see because part of their cost is out of reach. */
export const ImpactListSchema = z.object({
  from: MonthSchema,
  to: MonthSchema,
  asOf: MonthSchema,
  items: z.array(ImpactFiguresSchema),
  hidden: z.int(),
});
export type ImpactList = z.infer<typeof ImpactListSchema>;
export const ImpactMonthSchema = z.object({
  month: MonthSchema,
  valueMonth: MonthSchema,
  state: z.enum(['closed', 'open', 'missing']),
  costMinor: MinorSchema,
  kpiE4: E4Schema.nullable(),
  baselineE4: E4Schema.nullable(),
  incrementalMinor: MinorSchema.nullable(),
  attributedMinor: MinorSchema.nullable(),
  contributionMinor: MinorSchema.nullable(),
});
export const ImpactDetailSchema = z.object({
  from: MonthSchema,
  to: MonthSchema,
  asOf: MonthSchema,
  figures: ImpactFiguresSchema,
  links: z.array(
    z.object({
      link: ImpactLinkSchema,
      kpiName: z.string(),
      figures: ImpactFiguresSchema,
      months: z.array(ImpactMonthSchema),
      unattributedBp: z.int(),
    }),
  ),
});
export type ImpactDetail = z.infer<typeof ImpactDetailSchema>;
