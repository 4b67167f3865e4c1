import { Injectable } from '@nestjs/common';
import type { Grant, Person, PersonCreateSchema, PersonUpdateSchema } from '@etat/contracts';
import { DomainError } from '@etat/domain';
import type * as z from 'zod';
import type { Access } from '../../platform/access/access';
import type { PersonEntity } from '../../platform/access/person.entity';
import type { RoleGrantEntity } from '../../platform/access/role-grant.entity';
import { createSecret, hashSecret } from '../../platform/access/secret';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/config/clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { newId } from '../../platform/http/new-id';
import { OrganisationDirectory } from '../organisation';
import { PersonRepository } from './person.repository';

const LINK_MS = { invitation: 7 * 24 * 60 * 60_000, 'password-reset': 24 * 60 * 60_000 };

const toGrant = ({ role, costCentreId }: RoleGrantEntity): Grant => ({ role, costCentreId });

/** People of an organisation: who they are and which roles they hold where. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly persons: PersonRepository,
    private readonly directory: OrganisationDirectory,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async list(access: Access): Promise<{ items: Person[]; nextCursor: null }> {
    const rows = await this.persons.list(access.organisation.id, { name: 'ASC', id: 'ASC' });
    return { items: await this.toPersons(access, rows), nextCursor: null };
  }

  async create(access: Access, input: z.infer<typeof PersonCreateSchema>): Promise<Person> {
    return this.unitOfWork.run(async () => {
      const row: PersonEntity = {
        id: newId(),
        organisationId: access.organisation.id,
        version: 1,
        name: input.name,
        email: input.email,
        accountId: null,
        isActive: true,
      };
      await this.requireFreeEmail(row);
      await this.persons.insert(row);
      await this.grant(access, row.id, input.grants);
      await this.audit.record(access, {
        action: 'person.created',
        entity: 'person',
        entityId: row.id,
        after: { grants: input.grants },
      });
      return this.toPerson(access, row);
    });
  }

  /** @throws {DomainError} `person.last-administrator` when nobody would administer the organisation any more. */
  async update(
    access: Access,
    id: string,
    version: number,
    input: z.infer<typeof PersonUpdateSchema>,
  ): Promise<Person> {
    return this.unitOfWork.run(async () => {
      await this.unitOfWork.lock(`people:${access.organisation.id}`);
      const before = await this.persons.get(access.organisation.id, id);
      const { grants, ...change } = input;
      // It is what the account signs in with; a person without one may still be corrected.
      if (before.accountId && change.email !== undefined && change.email !== before.email)
        throw new DomainError('person.email-fixed', { id });
      await this.requireFreeEmail({ ...before, ...change });
      const grantsBefore = (await this.persons.listGrants(access.organisation.id, id)).map(toGrant);
      const after = await this.persons.update(before, version, change);
      if (grants) await this.grant(access, id, grants);
      if ((await this.persons.countAdministrators(access.organisation.id)) === 0)
        throw new DomainError('person.last-administrator', {});
      await this.audit.record(access, {
        action: 'person.updated',
        entity: 'person',
        entityId: id,
        before: { name: before.name, isActive: before.isActive, ...(grants ? { grants: grantsBefore } : {}) },
        after: { name: after.name, isActive: after.isActive, ...(grants ? { grants } : {}) },
      });
      return this.toPerson(access, after);
    });
  }

  /** Creates an invitation or reset link; its token is returned this once and stored hashed. */
  async createLink(
    access: Access,
    id: string,
    kind: 'invitation' | 'password-reset',
  ): Promise<{ path: string; expiresAt: string }> {
    const secret = createSecret();
    const expiresAt = this.clock.shifted(LINK_MS[kind]);
    await this.unitOfWork.run(async () => {
      const person = await this.persons.get(access.organisation.id, id);
      if (!person.email) throw new DomainError('person.no-email', {});
      if (kind === 'password-reset' && !person.accountId) throw new DomainError('person.not-invited', {});
      // Either kind sets the password of an account that is there already.
      if (person.accountId && (await this.persons.isMemberElsewhere(person.accountId, access.accountId)))
        throw new DomainError('person.member-elsewhere', {});
      await this.persons.replaceLink({
        id: newId(),
        organisationId: access.organisation.id,
        personId: id,
        kind,
        tokenHash: hashSecret(secret),
        createdBy: access.accountId,
        createdAt: this.clock.now(),
        expiresAt,
        usedAt: null,
      });
      await this.audit.record(access, { action: `person.${kind}-created`, entity: 'person', entityId: id });
    });
    return { path: `/welcome/${secret}`, expiresAt };
  }

  /** @throws {DomainError} `person.email-taken`: a link to either of two would make one account for both */
  private async requireFreeEmail({ id, organisationId, email }: PersonEntity): Promise<void> {
    if (email !== null && (await this.persons.hasOtherWithEmail(organisationId, id, email)))
      throw new DomainError('person.email-taken', { email });
  }

  private async grant(
    access: Access,
    personId: string,
    grants: z.infer<typeof PersonCreateSchema>['grants'],
  ): Promise<void> {
    for (const { role, costCentreId } of grants) {
      const costCentre = await this.directory.requireCostCentre(access.organisation.id, costCentreId);
      // Who could administer a part could give themselves the whole.
      if (role === 'administrator' && costCentre.parentId !== null)
        throw new DomainError('person.administrator-at-root', { costCentreId });
    }
    await this.persons.replaceGrants(access.organisation.id, personId, grants);
  }

  private async toPerson(access: Access, row: PersonEntity): Promise<Person> {
    const [person] = await this.toPersons(access, [row]);
    if (!person) throw new DomainError('person.not-found', {});
    return person;
  }

  private async toPersons(access: Access, rows: readonly PersonEntity[]): Promise<Person[]> {
    const grants = await this.persons.listGrants(access.organisation.id);
    const links = await this.persons.listOpenLinks(access.organisation.id, this.clock.now());
    const accounts = new Map(
      (await this.persons.listAccounts(rows.flatMap((row) => row.accountId ?? []))).map((account) => [
        account.id,
        account,
      ]),
    );
    return rows.map(({ id, version, name, email, isActive, accountId }) => {
      const account = accountId === null ? undefined : accounts.get(accountId);
      const access: Person['access'] = account?.passwordHash
        ? 'active'
        : links.some((link) => link.personId === id)
          ? 'invited'
          : 'none';
      return {
        id,
        version,
        name,
        email,
        isActive,
        access,
        grants: grants.filter((grant) => grant.personId === id).map(toGrant),
      };
    });
  }
}
