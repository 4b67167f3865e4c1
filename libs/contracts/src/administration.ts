import * as z from 'zod';
import {
  CurrencySchema,
  FlagSchema,
  IdSchema,
  InstantSchema,
  LanguageSchema,
  NameSchema,
  pageOf,
  PageQuerySchema,
  resourceFields,
  TimeZoneSchema,
} from './platform/primitives';

export const RoleSchema = z.enum(['administrator', 'controller', 'budget-owner', 'finance', 'leadership']);
export type RoleName = z.infer<typeof RoleSchema>;

export const EmailSchema = z.string().trim().toLowerCase().pipe(z.email().max(254));
/** At least 10 characters; length is what counts (NIST SP 800-63B). */
export const PasswordSchema = z.string().min(10).max(200);

/** GET /api/v1/setup */
export const SetupStateSchema = z.object({ isSetUp: z.boolean() });

/** POST /api/v1/setup/code: whether the code is right, before anything else is asked. */
export const SetupCodeSchema = z.object({ setupCode: z.string().trim().min(1).max(100) });

/** POST /api/v1/setup */
export const SetupRequestSchema = SetupCodeSchema.extend({
  administrator: z.object({ name: NameSchema, email: EmailSchema, password: PasswordSchema }),
  organisation: z.object({
    name: NameSchema,
    language: LanguageSchema,
    currency: CurrencySchema,
    fiscalYearStartMonth: z.int().min(1).max(12),
    timeZone: TimeZoneSchema.default('Europe/Berlin'),
  }),
  start: z.enum(['empty', 'sample']),
});
export type SetupRequest = z.infer<typeof SetupRequestSchema>;

export const GrantSchema = z.object({ role: RoleSchema, costCentreId: IdSchema });
export type Grant = z.infer<typeof GrantSchema>;

export const OrganisationSchema = z.object({
  ...resourceFields,
  slug: z.string(),
  name: NameSchema,
  currency: CurrencySchema,
  language: LanguageSchema,
  fiscalYearStartMonth: z.int(),
  timeZone: TimeZoneSchema,
  isSample: z.boolean(),
});
export type Organisation = z.infer<typeof OrganisationSchema>;
export const OrganisationCreateSchema = OrganisationSchema.pick({
  name: true,
  currency: true,
  language: true,
  fiscalYearStartMonth: true,
  timeZone: true,
});
export const OrganisationUpdateSchema = OrganisationSchema.pick({
  name: true,
  language: true,
  timeZone: true,
}).partial();

export const MembershipSchema = z.object({
  organisation: OrganisationSchema,
  personId: IdSchema,
  roles: z.array(RoleSchema),
  permissions: z.array(z.string()),
  grants: z.array(GrantSchema),
});
export type Membership = z.infer<typeof MembershipSchema>;

/** GET /api/v1/session (401 when signed out); POST /api/v1/session answers the same. */
export const SessionSchema = z.object({
  account: z.object({ id: IdSchema, name: NameSchema, email: z.string(), language: LanguageSchema }),
  memberships: z.array(MembershipSchema),
});
export type Session = z.infer<typeof SessionSchema>;
export const SignInSchema = z.object({ email: EmailSchema, password: z.string().min(1).max(200) });
export const AccountUpdateSchema = z.object({ name: NameSchema, language: LanguageSchema }).partial();
export const PasswordChangeSchema = z.object({
  currentPassword: z.string().min(1).max(200),
  newPassword: PasswordSchema,
});

/** A person of the organisation; may be responsible for something without ever signing in. */
export const PersonSchema = z.object({
  ...resourceFields,
  name: NameSchema,
  email: z.string().nullable(),
  isActive: z.boolean(),
  /** none: never invited; invited: link open; active: can sign in. */
  access: z.enum(['none', 'invited', 'active']),
  grants: z.array(GrantSchema),
});
export type Person = z.infer<typeof PersonSchema>;
export const PersonPageSchema = pageOf(PersonSchema);
export const PersonCreateSchema = z.object({
  name: NameSchema,
  email: EmailSchema.nullable().default(null),
  grants: z.array(GrantSchema).default([]),
});
export const PersonUpdateSchema = z
  .object({
    name: NameSchema,
    email: EmailSchema.nullable(),
    isActive: z.boolean(),
    grants: z.array(GrantSchema),
  })
  .partial();

/** POST people/:id/invitation and people/:id/password-reset: the link is shown once, to the administrator. */
export const OneTimeLinkSchema = z.object({ path: z.string(), expiresAt: InstantSchema });
/** GET /api/v1/links/:token */
export const LinkStateSchema = z.object({
  kind: z.enum(['invitation', 'password-reset']),
  name: z.string(),
  email: z.string(),
  organisation: z.string(),
});
/** POST /api/v1/links/:token: sets the password and signs in. */
export const LinkRedeemSchema = z.object({ password: PasswordSchema });

export const TokenScopeSchema = z.enum(['read', 'write', 'import', 'export']);
export const TokenSchema = z.object({
  id: IdSchema,
  name: NameSchema,
  scopes: z.array(TokenScopeSchema),
  createdAt: InstantSchema,
  expiresAt: InstantSchema.nullable(),
  lastUsedAt: InstantSchema.nullable(),
  revokedAt: InstantSchema.nullable(),
});
export const TokenPageSchema = pageOf(TokenSchema);
export const TokenCreateSchema = z.object({
  name: NameSchema,
  scopes: z.array(TokenScopeSchema).min(1),
  expiresInDays: z.int().min(1).max(3_650).nullable().default(365),
});
export const TokenCreatedSchema = z.object({ token: TokenSchema, secret: z.string() });

export const AuditQuerySchema = PageQuerySchema.extend({
  entity: z.string().max(60).optional(),
  entityId: z.string().max(60).optional(),
  newestFirst: FlagSchema.optional(),
});
export const AuditEventSchema = z.object({
  id: z.int(),
  at: InstantSchema,
  actor: z.string().nullable(),
  action: z.string(),
  entity: z.string(),
  entityId: z.string().nullable(),
  before: z.unknown(),
  after: z.unknown(),
  reason: z.string().nullable(),
  requestId: z.string().nullable(),
});
export type AuditEvent = z.infer<typeof AuditEventSchema>;
export const AuditPageSchema = pageOf(AuditEventSchema);
export type AuditPage = z.infer<typeof AuditPageSchema>;
