import { Injectable } from '@nestjs/common';
import type { TokenCreateSchema } from '@etat/contracts';
import { DomainError } from '@etat/domain';
import type * as z from 'zod';
import type { Access } from '../../platform/access/access';
import type { ApiTokenEntity } from '../../platform/access/api-token.entity';
import { createSecret, hashSecret } from '../../platform/access/secret';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/config/clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { newId } from '../../platform/http/new-id';
import { ApiTokenRepository, type TokenOwner } from './api-token.repository';

const DAY_MS = 24 * 60 * 60_000;

type TokenScope = z.infer<typeof TokenCreateSchema>['scopes'][number];

const toOwner = ({ organisation, personId }: Pick<Access, 'organisation' | 'personId'>): TokenOwner => ({
  organisationId: organisation.id,
  personId,
});

const toToken = (row: ApiTokenEntity) => ({
  id: row.id,
  name: row.name,
  scopes: row.scopes.split(',') as TokenScope[],
  createdAt: row.createdAt,
  expiresAt: row.expiresAt,
  lastUsedAt: row.lastUsedAt,
  revokedAt: row.revokedAt,
});

/** Tokens for machines: shown once, stored hashed, narrower than the person who makes them. */
@Injectable()
export class TokenService {
  constructor(
    private readonly repository: ApiTokenRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async list(access: Access) {
    const rows = await this.repository.list(toOwner(access));
    return { items: rows.map(toToken), nextCursor: null };
  }

  async create(
    access: Pick<Access, 'accountId' | 'personId' | 'organisation' | 'requestId'>,
    input: z.infer<typeof TokenCreateSchema>,
  ) {
    const secret = `etat_${createSecret()}`;
    const row: ApiTokenEntity = {
      id: newId(),
      ...toOwner(access),
      name: input.name,
      tokenHash: hashSecret(secret),
      scopes: input.scopes.join(','),
      createdAt: this.clock.now(),
      expiresAt: input.expiresInDays === null ? null : this.clock.shifted(input.expiresInDays * DAY_MS),
      lastUsedAt: null,
      revokedAt: null,
    };
    await this.unitOfWork.run(async () => {
      await this.repository.insert(row);
      await this.audit.record(access, {
        action: 'token.created',
        entity: 'token',
        entityId: row.id,
        after: { name: row.name, scopes: input.scopes, expiresAt: row.expiresAt },
      });
    });
    return { token: toToken(row), secret };
  }

  /** @throws {DomainError} `token.not-found` */
  async revoke(access: Access, id: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      if (!(await this.repository.revoke(toOwner(access), id, this.clock.now())))
        throw new DomainError('token.not-found', { id });
      await this.audit.record(access, { action: 'token.revoked', entity: 'token', entityId: id });
    });
  }
}
