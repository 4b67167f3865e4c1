import { Injectable } from '@nestjs/common';
import { DomainError } from '@etat/domain';
import type { AccountEntity } from '../../platform/access/account.entity';
import type { OneTimeLinkEntity } from '../../platform/access/one-time-link.entity';
import type { PersonEntity } from '../../platform/access/person.entity';
import { hashSecret } from '../../platform/access/secret';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/config/clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { newId } from '../../platform/http/new-id';
import { AccountRepository } from './account.repository';
import { hashPassword, verifyPassword } from './password';
import { PersonRepository } from './person.repository';
import { SessionService } from './session.service';
import { emailKey, SignInThrottle } from './sign-in-throttle';

/** Redeeming an invitation or a password reset. */
@Injectable()
export class LinkService {
  constructor(
    private readonly persons: PersonRepository,
    private readonly accounts: AccountRepository,
    private readonly sessions: SessionService,
    private readonly throttle: SignInThrottle,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws {DomainError} `link.not-found` when used, expired or invented */
  async describe(token: string) {
    const { link, person } = await this.requireLink(token);
    const organisation = await this.persons.findOrganisation(link.organisationId);
    return { kind: link.kind, name: person.name, email: person.email ?? '', organisation: organisation.name };
  }

  /**
   * Sets the password and opens a session. An e-mail that has an account already joins that account to the organisation, with its own password.
   * @throws {DomainError} `link.not-found`, `session.wrong-credentials`, `session.throttled`, `person.exists`
   */
  async redeem(token: string, password: string): Promise<{ secret: string; accountId: string }> {
    const { person: invited } = await this.requireLink(token);
    // Whoever holds an account already proves it: a link alone must never open an account of another organisation.
    const owner =
      invited.accountId === null && invited.email ? await this.accounts.findByEmail(invited.email) : null;
    if (owner) await this.requirePassword(owner, password);
    const passwordHash = owner ? null : await hashPassword(password);
    const accountId = await this.unitOfWork.run(async () => {
      await this.unitOfWork.lock(`account:${invited.email}`);
      // Rights count when a link is used: what was true before the hashing may not be true any more.
      const { link, person } = await this.requireLink(token);
      if (!(await this.persons.useLink(link.id, this.clock.now())))
        throw new DomainError('link.not-found', {});
      const organisation = await this.persons.findOrganisation(link.organisationId);
      const id = passwordHash
        ? await this.setPassword(person, organisation.language, passwordHash)
        : (owner?.id ?? '');
      if (person.accountId === null) await this.persons.update(person, person.version, { accountId: id });
      await this.audit.record(
        { accountId: id, requestId: null, organisation },
        { action: `${link.kind}.redeemed`, entity: 'person', entityId: person.id },
      );
      return id;
    });
    return { accountId, secret: await this.sessions.open(accountId) };
  }

  /** Of the person's account, or of the new one they get. */
  private async setPassword(person: PersonEntity, language: string, passwordHash: string): Promise<string> {
    if (person.accountId !== null) {
      await this.accounts.update(person.accountId, { passwordHash });
      await this.accounts.deleteSessionsOf(person.accountId);
      return person.accountId;
    }
    const email = person.email ?? '';
    // Another link made this account a moment ago: it has a password now, which was not proven here.
    if (await this.accounts.findByEmail(email)) throw new DomainError('session.wrong-credentials', {});
    const id = newId();
    await this.accounts.insert({
      id,
      email,
      name: person.name,
      language,
      passwordHash,
      isActive: true,
      createdAt: this.clock.now(),
      version: 1,
    });
    return id;
  }

  private async requirePassword(account: AccountEntity, password: string): Promise<void> {
    await this.throttle.reserve(emailKey(account.email));
    if (!(await verifyPassword(account.passwordHash, password)))
      throw new DomainError('session.wrong-credentials', {});
    await this.throttle.forget(emailKey(account.email));
  }

  /** An open link of an active person, made by somebody who may still set this person's password. */
  private async requireLink(token: string): Promise<{ link: OneTimeLinkEntity; person: PersonEntity }> {
    const link = await this.persons.findOpenLink(hashSecret(token), this.clock.now());
    if (!link) throw new DomainError('link.not-found', {});
    const person = await this.persons.get(link.organisationId, link.personId);
    const isOpen =
      person.isActive &&
      person.email !== null &&
      !(person.accountId && (await this.persons.isMemberElsewhere(person.accountId, link.createdBy)));
    if (!isOpen) throw new DomainError('link.not-found', {});
    return { link, person };
  }
}
