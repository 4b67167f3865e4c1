import { Injectable } from '@nestjs/common';
import type { Session } from '@etat/contracts';
import { DomainError, isAllowed, PERMISSIONS } from '@etat/domain';
import type * as z from 'zod';
import type { AccountUpdateSchema, PasswordChangeSchema, SignInSchema } from '@etat/contracts';
import { createSecret, hashSecret } from '../../platform/access/secret';
import { Audit, type AuditActor } from '../../platform/audit/audit';
import { Clock } from '../../platform/config/clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { AccountRepository } from './account.repository';
import { hashPassword, verifyPassword } from './password';
import { PersonRepository } from './person.repository';
import { emailKey, SignInThrottle } from './sign-in-throttle';
import { toOrganisation } from './to-organisation';

export const SESSION_MS = 7 * 24 * 60 * 60_000;

/** A session belongs to a person, not to one of their organisations. */
const toActor = (accountId: string): AuditActor => ({ accountId, requestId: null, organisation: null });

/** Signing in and out, and what a signed-in account is told about itself. */
@Injectable()
export class SessionService {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly persons: PersonRepository,
    private readonly throttle: SignInThrottle,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws {DomainError} `session.throttled`, `session.wrong-credentials` (the same for an unknown e-mail) */
  async signIn(credentials: z.infer<typeof SignInSchema>): Promise<{ secret: string; accountId: string }> {
    const key = emailKey(credentials.email);
    await this.throttle.reserve(key);
    const account = await this.accounts.findByEmail(credentials.email);
    const isRight = await verifyPassword(
      account?.isActive ? account.passwordHash : null,
      credentials.password,
    );
    if (!isRight || !account) throw new DomainError('session.wrong-credentials', {});
    await this.throttle.forget(key);
    return { secret: await this.open(account.id), accountId: account.id };
  }

  /** Opens a session for an account whose identity is proven; returns the cookie's secret. */
  async open(accountId: string): Promise<string> {
    const secret = createSecret();
    const now = this.clock.now();
    await this.unitOfWork.run(async () => {
      await this.accounts.insertSession(
        {
          tokenHash: hashSecret(secret),
          accountId,
          createdAt: now,
          expiresAt: this.clock.shifted(SESSION_MS),
        },
        now,
      );
      await this.audit.record(toActor(accountId), {
        action: 'session.opened',
        entity: 'account',
        entityId: accountId,
      });
    });
    return secret;
  }

  async close(secret: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      const accountId = await this.accounts.deleteSession(hashSecret(secret));
      if (accountId === null) return;
      await this.audit.record(toActor(accountId), {
        action: 'session.closed',
        entity: 'account',
        entityId: accountId,
      });
    });
  }

  async describe(accountId: string): Promise<Session> {
    const account = await this.accounts.find(accountId);
    if (!account) throw new DomainError('session.required', {});
    const memberships = await this.accounts.listMemberships(accountId);
    return {
      account: {
        id: account.id,
        name: account.name,
        email: account.email,
        language: account.language === 'de' ? 'de' : 'en',
      },
      memberships: await Promise.all(
        memberships.map(async ({ organisation, person }) => {
          const grants = await this.persons.listGrants(organisation.id, person.id);
          const roles = [...new Set(grants.map((grant) => grant.role))];
          return {
            organisation: toOrganisation(organisation),
            personId: person.id,
            roles,
            permissions: PERMISSIONS.filter((permission) => isAllowed(roles, permission)),
            grants: grants.map(({ role, costCentreId }) => ({ role, costCentreId })),
          };
        }),
      ),
    };
  }

  async updateAccount(accountId: string, change: z.infer<typeof AccountUpdateSchema>): Promise<Session> {
    await this.unitOfWork.run(async () => {
      await this.accounts.update(accountId, change);
      await this.audit.record(toActor(accountId), {
        action: 'account.updated',
        entity: 'account',
        entityId: accountId,
        after: change,
      });
    });
    return this.describe(accountId);
  }

  /** Changes the password and ends every session; returns a new one. @throws {DomainError} `password.wrong` */
  async changePassword(accountId: string, change: z.infer<typeof PasswordChangeSchema>): Promise<string> {
    const account = await this.accounts.find(accountId);
    await this.throttle.reserve(`password:${accountId}`);
    if (!(await verifyPassword(account?.passwordHash ?? null, change.currentPassword)))
      throw new DomainError('password.wrong', {});
    await this.throttle.forget(`password:${accountId}`);
    const passwordHash = await hashPassword(change.newPassword);
    await this.unitOfWork.run(async () => {
      await this.accounts.update(accountId, { passwordHash });
      await this.accounts.deleteSessionsOf(accountId);
      await this.audit.record(toActor(accountId), {
        action: 'account.password-changed',
        entity: 'account',
        entityId: accountId,
      });
    });
    return this.open(accountId);
  }
}
