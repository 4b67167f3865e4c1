import type { INestApplicationContext } from '@nestjs/common';
import { DomainError } from '@etat/domain';
import { AccountRepository, OrganisationRepository, PersonRepository } from '../features/administration';
import type { Access } from '../platform/access/access';
import { AccessRepository } from '../platform/access/access.repository';
import type { PersonEntity } from '../platform/access/person.entity';

/**
 * The access of the person a command acts for: the one with this e-mail, else the organisation's first controller.
 * @throws {DomainError} `organisation.not-found`, `person.not-found`
 */
export async function findOperator(
  app: INestApplicationContext,
  slug: string,
  email?: string,
): Promise<Access> {
  const organisation = (await app.get(OrganisationRepository).list()).find((row) => row.slug === slug);
  if (!organisation) throw new DomainError('organisation.not-found', { slug });
  const person =
    email === undefined
      ? await findController(app, organisation.id)
      : await findMember(app, organisation.id, email);
  const access = person?.accountId
    ? await app.get(AccessRepository).loadAccess(person, person.accountId, null)
    : null;
  if (!access) throw new DomainError('person.not-found', email === undefined ? {} : { email });
  return access;
}

async function findMember(
  app: INestApplicationContext,
  organisationId: string,
  email: string,
): Promise<PersonEntity | undefined> {
  const account = await app.get(AccountRepository).findByEmail(email.toLowerCase());
  if (!account) return undefined;
  const memberships = await app.get(AccountRepository).listMemberships(account.id);
  return memberships.find(({ organisation }) => organisation.id === organisationId)?.person;
}

/** The first controller with an account. */
async function findController(
  app: INestApplicationContext,
  organisationId: string,
): Promise<PersonEntity | undefined> {
  const grants = await app.get(PersonRepository).listGrants(organisationId);
  for (const { role, personId } of grants) {
    if (role !== 'controller') continue;
    const person = await app.get(AccessRepository).findMember(organisationId, { personId });
    if (person?.accountId) return person;
  }
  return undefined;
}
