import * as z from 'zod';
import {
  BpSchema,
  CodeSchema,
  E4Schema,
  IdSchema,
  MicroSchema,
  MinutesSchema,
  MonthSchema,
  NameSchema,
  pageOf,
  resourceFields,
} from './platform/primitives';

/** Cost centres form one tree per organisation; its single root (parentId null) stands for the whole organisation. */
export const CostCentreSchema = z.object({
  ...resourceFields,
  code: CodeSchema,
  name: NameSchema,
  parentId: IdSchema.nullable(),
  responsibleId: IdSchema.nullable(),
  isActive: z.boolean(),
  /** Distance from the root, for indentation; the list is in tree order. */
  depth: z.int(),
});
export type CostCentre = z.infer<typeof CostCentreSchema>;
export const CostCentrePageSchema = pageOf(CostCentreSchema);
export const CostCentreCreateSchema = z.object({
  code: CodeSchema,
  name: NameSchema,
  parentId: IdSchema,
  responsibleId: IdSchema.nullable().default(null),
});
export const CostCentreUpdateSchema = z
  .object({
    code: CodeSchema,
    name: NameSchema,
    parentId: IdSchema,
    responsibleId: IdSchema.nullable(),
    isActive: z.boolean(),
  })
  .partial();

export const CostKindSchema = z.enum(['internal', 'external']);
export type CostKind = z.infer<typeof CostKindSchema>;
/** A share of every cost in the category that is planned by itself, in another category, from a month on (Künstlersozialabgabe, § 13b). */
export const SurchargeSchema = z.object({
  targetCategoryId: IdSchema,
  validFrom: MonthSchema,
  rateBp: BpSchema,
});
export type Surcharge = z.infer<typeof SurchargeSchema>;
/** Cost categories form a forest; only leaves carry cost and every leaf is internal or external. */
export const CategorySchema = z.object({
  ...resourceFields,
  code: CodeSchema,
  name: NameSchema,
  parentId: IdSchema.nullable(),
  kind: CostKindSchema,
  glAccount: z.string().max(20).nullable(),
  isActive: z.boolean(),
  isLeaf: z.boolean(),
  depth: z.int(),
  surcharges: z.array(SurchargeSchema),
});
export type Category = z.infer<typeof CategorySchema>;
export const CategoryPageSchema = pageOf(CategorySchema);
export const CategoryCreateSchema = z.object({
  code: CodeSchema,
  name: NameSchema,
  parentId: IdSchema.nullable().default(null),
  kind: CostKindSchema,
  glAccount: z.string().trim().max(20).nullable().default(null),
  surcharges: z.array(SurchargeSchema).max(50).default([]),
});
export const CategoryUpdateSchema = z
  .object({
    code: CodeSchema,
    name: NameSchema,
    parentId: IdSchema.nullable(),
    kind: CostKindSchema,
    glAccount: z.string().trim().max(20).nullable(),
    isActive: z.boolean(),
    surcharges: z.array(SurchargeSchema).max(50),
  })
  .partial();

/** Hourly rate of a role from a month on; rates are of roles, never of a person. */
export const RoleRateSchema = z.object({ validFrom: MonthSchema, rateMicro: MicroSchema });
/** How many full-time equivalents of a role there are from a month on, and what one of them can plan in a month. */
export const RoleCapacitySchema = z.object({
  validFrom: MonthSchema,
  headcountE4: E4Schema.nonnegative(),
  monthlyMinutes: MinutesSchema.nonnegative().max(60_000),
});
export const StaffRoleSchema = z.object({
  ...resourceFields,
  code: CodeSchema,
  name: NameSchema,
  /** True when the rate already contains material and tool cost (double-counting warning). */
  isAllIn: z.boolean(),
  isActive: z.boolean(),
  rates: z.array(RoleRateSchema),
  capacities: z.array(RoleCapacitySchema),
});
export type StaffRole = z.infer<typeof StaffRoleSchema>;
export const StaffRolePageSchema = pageOf(StaffRoleSchema);
export const StaffRoleCreateSchema = z.object({
  code: CodeSchema,
  name: NameSchema,
  isAllIn: z.boolean().default(false),
  rates: z.array(RoleRateSchema).min(1),
  capacities: z.array(RoleCapacitySchema).default([]),
});
export const StaffRoleUpdateSchema = z
  .object({
    code: CodeSchema,
    name: NameSchema,
    isAllIn: z.boolean(),
    isActive: z.boolean(),
    rates: z.array(RoleRateSchema).min(1),
    capacities: z.array(RoleCapacitySchema),
  })
  .partial();

export const VendorSchema = z.object({ ...resourceFields, name: NameSchema, isActive: z.boolean() });
export type Vendor = z.infer<typeof VendorSchema>;
export const VendorPageSchema = pageOf(VendorSchema);
export const VendorCreateSchema = z.object({ name: NameSchema });
export const VendorUpdateSchema = z.object({ name: NameSchema, isActive: z.boolean() }).partial();
