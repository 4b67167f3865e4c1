import { Injectable } from '@nestjs/common';
import type { Initiative, InitiativeCreateSchema, InitiativeUpdateSchema } from '@etat/contracts';
import { DomainError, requireMonthOrder, requireWholeWeights } from '@etat/domain';
import type * as z from 'zod';
import { type Access, requireReach } from '../../platform/access/access';
import { Audit } from '../../platform/audit/audit';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { newId } from '../../platform/http/new-id';
import { OrganisationDirectory } from '../organisation';
import type { InitiativeEntity } from './initiative.entity';
import { type InitiativeLinks, InitiativeRepository } from './initiative.repository';
import { StrategyDirectory } from './strategy.directory';

const toInitiative = (row: InitiativeEntity, links: InitiativeLinks | undefined): Initiative => {
  const { id, version, code, name, description, costCentreId, responsibleId, startMonth, endMonth, status } =
    row;
  const { goals = [], channels = [] } = links ?? {};
  return {
    id,
    version,
    code,
    name,
    description,
    costCentreId,
    responsibleId,
    startMonth,
    endMonth,
    status,
    goals,
    channels,
  };
};

/** What the money is spent on. Weights of goals and of channels each total 100 %, so sums over them stay sums. */
@Injectable()
export class InitiativeService {
  constructor(
    private readonly repository: InitiativeRepository,
    private readonly directory: StrategyDirectory,
    private readonly organisation: OrganisationDirectory,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  async list(access: Access): Promise<{ items: Initiative[]; nextCursor: null }> {
    const rows = await this.repository.list(access.organisation.id, { code: 'ASC', id: 'ASC' });
    const links = await this.repository.listLinks(access.organisation.id);
    return { items: rows.map((row) => toInitiative(row, links.get(row.id))), nextCursor: null };
  }

  /** @throws {DomainError} `initiative.not-found` */
  async get(access: Access, id: string): Promise<Initiative> {
    return this.find(await this.repository.get(access.organisation.id, id));
  }

  /**
   * @throws {DomainError} `strategy.weights-not-100`, `strategy.link-twice`, `goal.unknown`, `channel.unknown`,
   *   `cost-centre.unknown`, `person.unknown`, `month-range.reversed`, `initiative.exists`, `access.denied`
   */
  async create(access: Access, input: z.infer<typeof InitiativeCreateSchema>): Promise<Initiative> {
    return this.unitOfWork.run(async () => {
      const { goals, channels, ...fields } = input;
      const row: InitiativeEntity = {
        id: newId(),
        organisationId: access.organisation.id,
        version: 1,
        ...fields,
      };
      await this.requireSound(access, row, { goals, channels });
      await this.repository.insert(row);
      await this.repository.replaceGoals(row.organisationId, row.id, goals);
      await this.repository.replaceChannels(row.organisationId, row.id, channels);
      const after = await this.find(row);
      await this.audit.record(access, {
        action: 'initiative.created',
        entity: 'initiative',
        entityId: row.id,
        after,
      });
      return after;
    });
  }

  /** @throws {DomainError} as {@link create}, `edit.stale` */
  async update(
    access: Access,
    id: string,
    version: number,
    input: z.infer<typeof InitiativeUpdateSchema>,
  ): Promise<Initiative> {
    return this.unitOfWork.run(async () => {
      const row = await this.repository.get(access.organisation.id, id);
      const before = await this.find(row);
      if (before.version !== version) throw new DomainError('edit.stale', { current: before });
      requireReach(access, 'master.write', row.costCentreId);
      const { goals, channels, ...fields } = input;
      await this.requireSound(
        access,
        { ...row, ...fields },
        { goals: goals ?? before.goals, channels: channels ?? before.channels },
      );
      const changed = await this.repository.update(row, version, fields);
      if (goals) await this.repository.replaceGoals(row.organisationId, id, goals);
      if (channels) await this.repository.replaceChannels(row.organisationId, id, channels);
      const after = await this.find(changed);
      await this.audit.record(access, {
        action: 'initiative.updated',
        entity: 'initiative',
        entityId: id,
        before,
        after,
      });
      return after;
    });
  }

  /** @throws {DomainError} `initiative.in-use` once anything was planned, booked or claimed on it, `edit.stale` */
  async remove(access: Access, id: string, version: number): Promise<void> {
    await this.unitOfWork.run(async () => {
      const row = await this.repository.get(access.organisation.id, id);
      requireReach(access, 'master.write', row.costCentreId);
      const before = await this.find(row);
      await this.repository.remove(row, version);
      await this.audit.record(access, {
        action: 'initiative.deleted',
        entity: 'initiative',
        entityId: id,
        before,
      });
    });
  }

  private async requireSound(access: Access, row: InitiativeEntity, links: InitiativeLinks): Promise<void> {
    const { organisationId } = row;
    requireMonthOrder(row.startMonth, row.endMonth);
    requireWholeWeights(links.goals);
    requireWholeWeights(links.channels);
    await this.organisation.requireCostCentre(organisationId, row.costCentreId);
    requireReach(access, 'master.write', row.costCentreId);
    await this.organisation.requirePerson(organisationId, row.responsibleId);
    const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id);
    await this.directory.requireGoals(organisationId, idsOf(links.goals));
    await this.directory.requireChannels(organisationId, idsOf(links.channels));
  }

  private async find(row: InitiativeEntity): Promise<Initiative> {
    const links = await this.repository.listLinks(row.organisationId, row.id);
    return toInitiative(row, links.get(row.id));
  }
}
