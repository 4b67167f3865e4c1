import { Injectable } from '@nestjs/common';
import { isAllowed, type Permission, PERMISSIONS, type Role } from '@etat/domain';
import { In } from 'typeorm';
import { UnitOfWork } from '../database/unit-of-work';
import type { Access, CostCentreScope } from './access';
import { AccountEntity } from './account.entity';
import { ApiTokenEntity } from './api-token.entity';
import { CostCentreClosureEntity } from './cost-centre-closure.entity';
import { OrganisationEntity } from './organisation.entity';
import { PersonEntity } from './person.entity';
import { RoleGrantEntity } from './role-grant.entity';
import { SessionEntity } from './session.entity';

/** All reads behind the guard: session or token -> person -> grants -> reach of each permission. */
@Injectable()
export class AccessRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async findSessionAccount(tokenHash: string, now: string): Promise<string | null> {
    const row = await this.unitOfWork.reader
      .createQueryBuilder(SessionEntity, 'session')
      .innerJoin(AccountEntity, 'account', 'account.id = session.accountId AND account.isActive = :active', {
        active: true,
      })
      .where('session.tokenHash = :tokenHash AND session.expiresAt > :now', { tokenHash, now })
      .getOne();
    return row?.accountId ?? null;
  }

  async findToken(tokenHash: string, now: string): Promise<ApiTokenEntity | null> {
    const token = await this.unitOfWork.reader.findOneBy(ApiTokenEntity, { tokenHash });
    return token && token.revokedAt === null && (token.expiresAt === null || token.expiresAt > now)
      ? token
      : null;
  }

  /** Remembers that a token is in use, to the hour: a machine that asks often must not write each time. */
  async noteTokenUse(token: ApiTokenEntity, now: string, anHourAgo: string): Promise<void> {
    if (token.lastUsedAt !== null && token.lastUsedAt > anHourAgo) return;
    await this.unitOfWork.run(async () => {
      await this.unitOfWork.writer.update(ApiTokenEntity, { id: token.id }, { lastUsedAt: now });
    });
  }

  async findMember(
    organisationId: string,
    by: { accountId: string } | { personId: string },
  ): Promise<PersonEntity | null> {
    const who = 'accountId' in by ? { accountId: by.accountId } : { id: by.personId };
    return this.unitOfWork.reader.findOneBy(PersonEntity, { organisationId, isActive: true, ...who });
  }

  async isAccountActive(accountId: string): Promise<boolean> {
    return this.unitOfWork.reader.existsBy(AccountEntity, { id: accountId, isActive: true });
  }

  /** True when the account administers any organisation. */
  async isAdministrator(accountId: string): Promise<boolean> {
    const persons = await this.unitOfWork.reader.findBy(PersonEntity, { accountId, isActive: true });
    if (persons.length === 0) return false;
    return this.unitOfWork.reader.existsBy(RoleGrantEntity, {
      personId: In(persons.map((person) => person.id)),
      role: 'administrator',
    });
  }

  async loadAccess(
    person: PersonEntity,
    accountId: string,
    requestId: string | null,
  ): Promise<Access | null> {
    const organisation = await this.unitOfWork.reader.findOneBy(OrganisationEntity, {
      id: person.organisationId,
    });
    if (!organisation) return null;
    const grants = await this.unitOfWork.reader.findBy(RoleGrantEntity, {
      organisationId: organisation.id,
      personId: person.id,
    });
    const roles = [...new Set(grants.map((grant) => grant.role))];
    return {
      accountId,
      personId: person.id,
      organisation: {
        id: organisation.id,
        currency: organisation.currency,
        fiscalYearStartMonth: organisation.fiscalYearStartMonth,
        language: organisation.language,
        timeZone: organisation.timeZone,
      },
      requestId,
      roles,
      scopes: await this.loadScopes(organisation.id, grants),
    };
  }

  private async loadScopes(
    organisationId: string,
    grants: readonly RoleGrantEntity[],
  ): Promise<Map<Permission, CostCentreScope>> {
    const closure = await this.unitOfWork.reader.findBy(CostCentreClosureEntity, { organisationId });
    const everything = new Set(closure.map((pair) => pair.descendantId)).size;
    const subtree = new Map<string, string[]>();
    for (const pair of closure)
      subtree.set(pair.ancestorId, [...(subtree.get(pair.ancestorId) ?? []), pair.descendantId]);
    const byRole = new Map<Role, Set<string>>();
    for (const grant of grants) {
      const reached = byRole.get(grant.role) ?? new Set<string>();
      for (const id of subtree.get(grant.costCentreId) ?? []) reached.add(id);
      byRole.set(grant.role, reached);
    }
    const scopes = new Map<Permission, CostCentreScope>();
    for (const permission of PERMISSIONS) {
      const holders = [...byRole].filter(([role]) => isAllowed([role], permission));
      if (holders.length === 0) continue;
      const ids = new Set(holders.flatMap(([, reached]) => [...reached]));
      scopes.set(
        permission,
        ids.size === everything ? { kind: 'all' } : { kind: 'some', costCentreIds: [...ids] },
      );
    }
    return scopes;
  }
}
