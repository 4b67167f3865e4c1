import { Injectable } from '@nestjs/common';
import type { Channel, ChannelCreateSchema, ChannelUpdateSchema } from '@etat/contracts';
import type * as z from 'zod';
import { type Access, requireWhole } from '../../platform/access/access';
import { Audit } from '../../platform/audit/audit';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { newId } from '../../platform/http/new-id';
import { OrganisationDirectory } from '../organisation';
import type { ChannelEntity } from './channel.entity';
import { ChannelRepository } from './channel.repository';

const toChannel = ({ id, version, name, url, responsibleId, isActive }: ChannelEntity): Channel => ({
  id,
  version,
  name,
  url,
  responsibleId,
  isActive,
});

/** Where an organisation speaks: LinkedIn, a blog, trade press. */
@Injectable()
export class ChannelService {
  constructor(
    private readonly repository: ChannelRepository,
    private readonly organisation: OrganisationDirectory,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  async list(access: Access): Promise<{ items: Channel[]; nextCursor: null }> {
    const rows = await this.repository.list(access.organisation.id, { name: 'ASC', id: 'ASC' });
    return { items: rows.map(toChannel), nextCursor: null };
  }

  /** @throws {DomainError} `person.unknown`, `channel.exists` */
  async create(access: Access, input: z.infer<typeof ChannelCreateSchema>): Promise<Channel> {
    requireWhole(access, 'master.write');
    return this.unitOfWork.run(async () => {
      await this.organisation.requirePerson(access.organisation.id, input.responsibleId);
      const row: ChannelEntity = {
        id: newId(),
        organisationId: access.organisation.id,
        version: 1,
        isActive: true,
        ...input,
      };
      await this.repository.insert(row);
      const after = toChannel(row);
      await this.audit.record(access, {
        action: 'channel.created',
        entity: 'channel',
        entityId: row.id,
        after,
      });
      return after;
    });
  }

  /** @throws {DomainError} `person.unknown`, `channel.exists`, `edit.stale` */
  async update(
    access: Access,
    id: string,
    version: number,
    input: z.infer<typeof ChannelUpdateSchema>,
  ): Promise<Channel> {
    requireWhole(access, 'master.write');
    return this.unitOfWork.run(async () => {
      const before = await this.repository.get(access.organisation.id, id);
      await this.organisation.requirePerson(access.organisation.id, input.responsibleId ?? null);
      const after = toChannel(await this.repository.update(before, version, input));
      await this.audit.record(access, {
        action: 'channel.updated',
        entity: 'channel',
        entityId: id,
        before: toChannel(before),
        after,
      });
      return after;
    });
  }

  /** @throws {DomainError} `channel.in-use`, `edit.stale` */
  async remove(access: Access, id: string, version: number): Promise<void> {
    requireWhole(access, 'master.write');
    await this.unitOfWork.run(async () => {
      const before = await this.repository.get(access.organisation.id, id);
      await this.repository.remove(before, version);
      await this.audit.record(access, {
        action: 'channel.deleted',
        entity: 'channel',
        entityId: id,
        before: toChannel(before),
      });
    });
  }
}
