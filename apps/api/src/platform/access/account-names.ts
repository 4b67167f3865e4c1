import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { UnitOfWork } from '../database/unit-of-work';
import { AccountEntity } from './account.entity';

/** Names behind the accounts that events and postings refer to. */
@Injectable()
export class AccountNames {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async of(accountIds: readonly (string | null)[]): Promise<Map<string, string>> {
    const ids = [...new Set(accountIds.filter((id) => id !== null))];
    if (ids.length === 0) return new Map();
    const accounts = await this.unitOfWork.reader.find(AccountEntity, {
      select: { id: true, name: true },
      where: { id: In(ids) },
    });
    return new Map(accounts.map((account) => [account.id, account.name]));
  }
}
