import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { ApiTokenEntity } from '../../platform/access/api-token.entity';

/** Whose tokens: everybody handles the own ones only. */
export type TokenOwner = Pick<ApiTokenEntity, 'organisationId' | 'personId'>;

/** All SQL on the tokens of a person. */
@Injectable()
export class ApiTokenRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Newest first, revoked ones included. */
  async list({ organisationId, personId }: TokenOwner): Promise<ApiTokenEntity[]> {
    return this.unitOfWork.reader.find(ApiTokenEntity, {
      where: { organisationId, personId },
      order: { createdAt: 'DESC', id: 'DESC' },
    });
  }

  async insert(row: ApiTokenEntity): Promise<void> {
    await this.unitOfWork.writer.insert(ApiTokenEntity, row);
  }

  /** False when there is no such token, or it is revoked already. */
  async revoke({ organisationId, personId }: TokenOwner, id: string, revokedAt: string): Promise<boolean> {
    const where = { id, organisationId, personId, revokedAt: IsNull() };
    const result = await this.unitOfWork.writer.update(ApiTokenEntity, where, { revokedAt });
    return result.affected === 1;
  }
}
