import { Injectable } from '@nestjs/common';
import type { Grant } from '@etat/contracts';
import { In, IsNull, MoreThan, Not } from 'typeorm';
import { AccountEntity } from '../../platform/access/account.entity';
import { OneTimeLinkEntity } from '../../platform/access/one-time-link.entity';
import { OrganisationEntity } from '../../platform/access/organisation.entity';
import { PersonEntity } from '../../platform/access/person.entity';
import { RoleGrantEntity } from '../../platform/access/role-grant.entity';
import { ScopedRepository } from '../../platform/database/scoped.repository';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { newId } from '../../platform/http/new-id';

/** Persons of an organisation, their grants and their one-time links. */
@Injectable()
export class PersonRepository extends ScopedRepository<PersonEntity> {
  constructor(unitOfWork: UnitOfWork) {
    super(unitOfWork, PersonEntity, 'person');
  }

  async listGrants(organisationId: string, personId?: string): Promise<RoleGrantEntity[]> {
    return this.unitOfWork.reader.find(RoleGrantEntity, {
      where: { organisationId, ...(personId ? { personId } : {}) },
      order: { role: 'ASC', id: 'ASC' },
    });
  }

  async replaceGrants(organisationId: string, personId: string, grants: readonly Grant[]): Promise<void> {
    await this.unitOfWork.writer.delete(RoleGrantEntity, { organisationId, personId });
    const distinct = new Map(grants.map((grant) => [`${grant.role} ${grant.costCentreId}`, grant]));
    for (const grant of distinct.values())
      await this.unitOfWork.writer.insert(RoleGrantEntity, {
        id: newId(),
        organisationId,
        personId,
        ...grant,
      });
  }

  /** How many active persons with an account administer the organisation. */
  async countAdministrators(organisationId: string): Promise<number> {
    const grants = await this.unitOfWork.reader.findBy(RoleGrantEntity, {
      organisationId,
      role: 'administrator',
    });
    const persons = await this.unitOfWork.reader.findBy(PersonEntity, {
      id: In(grants.map((grant) => grant.personId)),
      isActive: true,
    });
    return persons.filter((person) => person.accountId !== null).length;
  }

  async hasOtherWithEmail(organisationId: string, id: string, email: string): Promise<boolean> {
    return this.unitOfWork.reader.existsBy(PersonEntity, { organisationId, email, id: Not(id) });
  }

  async listAccounts(ids: readonly string[]): Promise<AccountEntity[]> {
    return this.unitOfWork.reader.findBy(AccountEntity, { id: In(ids) });
  }

  /** True when the account belongs to an organisation that `administratorId` does not administer: no reset there from here. */
  async isMemberElsewhere(accountId: string, administratorId: string): Promise<boolean> {
    const memberships = await this.unitOfWork.reader.findBy(PersonEntity, { accountId });
    const own = await this.unitOfWork.reader.findBy(PersonEntity, {
      accountId: administratorId,
      isActive: true,
    });
    const grants = await this.unitOfWork.reader.findBy(RoleGrantEntity, {
      personId: In(own.map((person) => person.id)),
      role: 'administrator',
    });
    const administered = new Set(grants.map((grant) => grant.organisationId));
    return memberships.some((person) => !administered.has(person.organisationId));
  }

  async listOpenLinks(organisationId: string, now: string): Promise<OneTimeLinkEntity[]> {
    return this.unitOfWork.reader.findBy(OneTimeLinkEntity, {
      organisationId,
      usedAt: IsNull(),
      expiresAt: MoreThan(now),
    });
  }

  /** A new link replaces the person's earlier open ones. */
  async replaceLink(link: OneTimeLinkEntity): Promise<void> {
    await this.unitOfWork.writer.update(
      OneTimeLinkEntity,
      { personId: link.personId, usedAt: IsNull() },
      { usedAt: link.createdAt },
    );
    await this.unitOfWork.writer.insert(OneTimeLinkEntity, link);
  }

  async findOpenLink(tokenHash: string, now: string): Promise<OneTimeLinkEntity | null> {
    return this.unitOfWork.reader.findOneBy(OneTimeLinkEntity, {
      tokenHash,
      usedAt: IsNull(),
      expiresAt: MoreThan(now),
    });
  }

  /** True when this call was the one that used the link up. */
  async useLink(id: string, now: string): Promise<boolean> {
    const result = await this.unitOfWork.writer.update(
      OneTimeLinkEntity,
      { id, usedAt: IsNull() },
      { usedAt: now },
    );
    return result.affected === 1;
  }

  async findOrganisation(id: string): Promise<OrganisationEntity> {
    return this.unitOfWork.reader.findOneByOrFail(OrganisationEntity, { id });
  }
}
