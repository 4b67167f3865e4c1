import { Injectable } from '@nestjs/common';
import { ScopedRepository } from '../../platform/database/scoped.repository';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { InitiativeChannelEntity, InitiativeEntity, InitiativeGoalEntity } from './initiative.entity';

export interface WeightedLink {
  id: string;
  weightBp: number;
}

/** The weighted links of one initiative, heaviest first. */
export interface InitiativeLinks {
  goals: WeightedLink[];
  channels: WeightedLink[];
}

@Injectable()
export class InitiativeRepository extends ScopedRepository<InitiativeEntity> {
  constructor(unitOfWork: UnitOfWork) {
    super(unitOfWork, InitiativeEntity, 'initiative');
  }

  /** Links of all initiatives, or of one. */
  async listLinks(organisationId: string, initiativeId?: string): Promise<Map<string, InitiativeLinks>> {
    const where = { organisationId, ...(initiativeId === undefined ? {} : { initiativeId }) };
    const { reader } = this.unitOfWork;
    const goals = await reader.find(InitiativeGoalEntity, {
      where,
      order: { weightBp: 'DESC', goalId: 'ASC' },
    });
    const channels = await reader.find(InitiativeChannelEntity, {
      where,
      order: { weightBp: 'DESC', channelId: 'ASC' },
    });
    const links = new Map<string, InitiativeLinks>();
    const of = (id: string) => {
      const found = links.get(id) ?? { goals: [], channels: [] };
      links.set(id, found);
      return found;
    };
    for (const row of goals) of(row.initiativeId).goals.push({ id: row.goalId, weightBp: row.weightBp });
    for (const row of channels)
      of(row.initiativeId).channels.push({ id: row.channelId, weightBp: row.weightBp });
    return links;
  }

  async replaceGoals(
    organisationId: string,
    initiativeId: string,
    links: readonly WeightedLink[],
  ): Promise<void> {
    await this.unitOfWork.writer.delete(InitiativeGoalEntity, { organisationId, initiativeId });
    const rows = links.map(({ id, weightBp }) => ({ organisationId, initiativeId, goalId: id, weightBp }));
    if (rows.length > 0) await this.unitOfWork.writer.insert(InitiativeGoalEntity, rows);
  }

  async replaceChannels(
    organisationId: string,
    initiativeId: string,
    links: readonly WeightedLink[],
  ): Promise<void> {
    await this.unitOfWork.writer.delete(InitiativeChannelEntity, { organisationId, initiativeId });
    const rows = links.map(({ id, weightBp }) => ({ organisationId, initiativeId, channelId: id, weightBp }));
    if (rows.length > 0) await this.unitOfWork.writer.insert(InitiativeChannelEntity, rows);
  }
}
