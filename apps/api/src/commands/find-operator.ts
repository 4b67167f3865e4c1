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
  const person = email === undefined ? await findController(app, slug) : await findMember(app, slug, email);
  const access = person?.accountId
    ? await app.get(AccessRepository).loadAccess(person, person.accountId, null)
    : null;
  if (!access) throw new DomainError('organisation.not-found', { slug });
  return access;
}

async function findMember(
  app: INestApplicationContext,
  slug: string,
  email: string,
): Promise<PersonEntity | undefined> {
  const account = await app.get(AccountRepository).findByEmail(email.toLowerCase());
  if (!account) throw new DomainError('person.not-found', { email });
  const memberships = await app.get(AccountRepository).listMemberships(account.id);
  return memberships.find(({ organisation }) => organisation.slug === slug)?.person;
}

/** @throws {DomainError} `person.not-found` when nobody with an account is controller */
async function findController(app: INestApplicationContext, slug: string): Promise<PersonEntity | undefined> {
  const organisation = (await app.get(OrganisationRepository).list()).find((row) => row.slug === slug);
  if (!organisation) return undefined;
  const grants = await app.get(PersonRepository).listGrants(organisation.id);
  for (const { role, personId } of grants) {
    if (role !== 'controller') continue;
    const person = await app.get(AccessRepository).findMember(organisation.id, { personId });
    if (person?.accountId) return person;
  }
  throw new DomainError('person.not-found', { slug });
}
