import { Injectable } from '@nestjs/common';
import { DomainError } from '@etat/domain';
import { type EntityTarget, In } from 'typeorm';
import type { ScopedEntity } from '../../platform/database/scoped-entity';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { ChannelEntity } from './channel.entity';
import { GoalEntity } from './goal.entity';
import { InitiativeEntity } from './initiative.entity';

/** What other features may ask of the strategy. Ids from outside are always looked up within the organisation. */
@Injectable()
export class StrategyDirectory {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Null passes. @throws {DomainError} `initiative.unknown` */
  async requireInitiative(organisationId: string, id: string): Promise<InitiativeEntity>;
  async requireInitiative(organisationId: string, id: string | null): Promise<InitiativeEntity | null>;
  async requireInitiative(organisationId: string, id: string | null): Promise<InitiativeEntity | null> {
    if (id === null) return null;
    const row = await this.unitOfWork.recall(`initiative ${organisationId} ${id}`, () =>
      this.unitOfWork.reader.findOneBy(InitiativeEntity, { organisationId, id }),
    );
    if (!row) throw new DomainError('initiative.unknown', { id });
    return row;
  }

  /** All initiatives of the organisation by code, whatever their status. */
  async listInitiatives(organisationId: string): Promise<InitiativeEntity[]> {
    return this.unitOfWork.reader.find(InitiativeEntity, {
      where: { organisationId },
      order: { code: 'ASC', id: 'ASC' },
    });
  }

  /** @throws {DomainError} `goal.unknown` */
  async requireGoals(organisationId: string, ids: readonly string[]): Promise<GoalEntity[]> {
    return this.requireAll(GoalEntity, 'goal', organisationId, ids);
  }

  /** @throws {DomainError} `channel.unknown` */
  async requireChannels(organisationId: string, ids: readonly string[]): Promise<ChannelEntity[]> {
    return this.requireAll(ChannelEntity, 'channel', organisationId, ids);
  }

  private async requireAll<T extends ScopedEntity>(
    target: EntityTarget<T>,
    noun: string,
    organisationId: string,
    ids: readonly string[],
  ): Promise<T[]> {
    if (ids.length === 0) return [];
    const rows = await this.unitOfWork.reader.findBy<ScopedEntity>(target, { organisationId, id: In(ids) });
    const known = new Set(rows.map((row) => row.id));
    const unknown = ids.find((id) => !known.has(id));
    if (unknown !== undefined) throw new DomainError(`${noun}.unknown`, { id: unknown });
    return rows as T[];
  }
}
