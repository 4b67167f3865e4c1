import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { AccountEntity } from '../../platform/access/account.entity';
import { OrganisationEntity } from '../../platform/access/organisation.entity';
import { PersonEntity } from '../../platform/access/person.entity';
import { SessionEntity } from '../../platform/access/session.entity';
import { SignInAttemptEntity } from '../../platform/access/sign-in-attempt.entity';
import { UnitOfWork } from '../../platform/database/unit-of-work';

/** Accounts, sessions and failed attempts: what exists once per installation. */
@Injectable()
export class AccountRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async countAccounts(): Promise<number> {
    return this.unitOfWork.reader.countBy(AccountEntity, {});
  }

  async find(id: string): Promise<AccountEntity | null> {
    return this.unitOfWork.reader.findOneBy(AccountEntity, { id });
  }

  async findByEmail(email: string): Promise<AccountEntity | null> {
    return this.unitOfWork.reader.findOneBy(AccountEntity, { email });
  }

  async insert(account: AccountEntity): Promise<void> {
    await this.unitOfWork.writer.insert(AccountEntity, account);
  }

  async update(id: string, change: Partial<AccountEntity>): Promise<void> {
    await this.unitOfWork.writer.update(AccountEntity, { id }, change);
  }

  /** Organisations the account is an active member of, by name. */
  async listMemberships(
    accountId: string,
  ): Promise<{ organisation: OrganisationEntity; person: PersonEntity }[]> {
    const persons = await this.unitOfWork.reader.findBy(PersonEntity, { accountId, isActive: true });
    const memberships = await Promise.all(
      persons.map(async (person) => ({
        person,
        organisation: await this.unitOfWork.reader.findOneByOrFail(OrganisationEntity, {
          id: person.organisationId,
        }),
      })),
    );
    return memberships.sort((a, b) => a.organisation.name.localeCompare(b.organisation.name));
  }

  async insertSession(session: SessionEntity, now: string): Promise<void> {
    await this.unitOfWork.writer.delete(SessionEntity, { expiresAt: LessThan(now) });
    await this.unitOfWork.writer.insert(SessionEntity, session);
  }

  /** The account whose session it was; null when there was none. */
  async deleteSession(tokenHash: string): Promise<string | null> {
    const session = await this.unitOfWork.writer.findOneBy(SessionEntity, { tokenHash });
    if (!session) return null;
    await this.unitOfWork.writer.delete(SessionEntity, { tokenHash });
    return session.accountId;
  }

  async deleteSessionsOf(accountId: string): Promise<void> {
    await this.unitOfWork.writer.delete(SessionEntity, { accountId });
  }

  async findAttempts(keyHash: string): Promise<SignInAttemptEntity | null> {
    return this.unitOfWork.reader.findOneBy(SignInAttemptEntity, { keyHash });
  }

  async saveAttempts(attempts: SignInAttemptEntity): Promise<void> {
    await this.unitOfWork.writer.upsert(SignInAttemptEntity, attempts, ['keyHash']);
  }

  async clearAttempts(keyHash: string): Promise<void> {
    await this.unitOfWork.writer.delete(SignInAttemptEntity, { keyHash });
  }
}
