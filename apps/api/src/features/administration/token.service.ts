import { Injectable } from '@nestjs/common';
import type { TokenCreateSchema } from '@etat/contracts';
import { DomainError } from '@etat/domain';
import { IsNull } from 'typeorm';
import type * as z from 'zod';
import type { Access } from '../../platform/access/access';
import { ApiTokenEntity } from '../../platform/access/api-token.entity';
import { createSecret, hashSecret } from '../../platform/access/secret';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/config/clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { newId } from '../../platform/http/new-id';

const DAY_MS = 24 * 60 * 60_000;

type TokenScope = z.infer<typeof TokenCreateSchema>['scopes'][number];

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
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async list(access: Access) {
    const rows = await this.unitOfWork.reader.find(ApiTokenEntity, {
      where: { organisationId: access.organisation.id, personId: access.personId },
      order: { createdAt: 'DESC', id: 'DESC' },
    });
    return { items: rows.map(toToken), nextCursor: null };
  }

  async create(
    access: Pick<Access, 'accountId' | 'personId' | 'organisation' | 'requestId'>,
    input: z.infer<typeof TokenCreateSchema>,
  ) {
    const secret = `etat_${createSecret()}`;
    const row: ApiTokenEntity = {
      id: newId(),
      organisationId: access.organisation.id,
      personId: access.personId,
      name: input.name,
      tokenHash: hashSecret(secret),
      scopes: input.scopes.join(','),
      createdAt: this.clock.now(),
      expiresAt: input.expiresInDays === null ? null : this.clock.shifted(input.expiresInDays * DAY_MS),
      lastUsedAt: null,
      revokedAt: null,
    };
    await this.unitOfWork.run(async () => {
      await this.unitOfWork.writer.insert(ApiTokenEntity, row);
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
      const where = {
        id,
        organisationId: access.organisation.id,
        personId: access.personId,
        revokedAt: IsNull(),
      };
      const result = await this.unitOfWork.writer.update(ApiTokenEntity, where, {
        revokedAt: this.clock.now(),
      });
      if (result.affected === 0) throw new DomainError('token.not-found', { id });
      await this.audit.record(access, { action: 'token.revoked', entity: 'token', entityId: id });
    });
  }
}
