import { Injectable } from '@nestjs/common';
import type { Vendor, VendorCreateSchema, VendorUpdateSchema } from '@etat/contracts';
import type * as z from 'zod';
import { type Access, requireWhole } from '../../platform/access/access';
import { Audit } from '../../platform/audit/audit';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { newId } from '../../platform/http/new-id';
import { VendorEntity } from './vendor.entity';
import { VendorRepository } from './vendor.repository';

const toVendor = ({ id, version, name, isActive }: VendorEntity): Vendor => ({ id, version, name, isActive });

@Injectable()
export class VendorService {
  constructor(
    private readonly repository: VendorRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  async list(access: Access): Promise<{ items: Vendor[]; nextCursor: null }> {
    return {
      items: (await this.repository.list(access.organisation.id, { name: 'ASC', id: 'ASC' })).map(toVendor),
      nextCursor: null,
    };
  }

  async create(access: Access, input: z.infer<typeof VendorCreateSchema>): Promise<Vendor> {
    requireWhole(access, 'master.write');
    return this.unitOfWork.run(async () => {
      const row: VendorEntity = {
        id: newId(),
        organisationId: access.organisation.id,
        version: 1,
        isActive: true,
        ...input,
      };
      await this.repository.insert(row);
      await this.audit.record(access, {
        action: 'vendor.created',
        entity: 'vendor',
        entityId: row.id,
        after: toVendor(row),
      });
      return toVendor(row);
    });
  }

  async update(
    access: Access,
    id: string,
    version: number,
    input: z.infer<typeof VendorUpdateSchema>,
  ): Promise<Vendor> {
    requireWhole(access, 'master.write');
    return this.unitOfWork.run(async () => {
      const before = await this.repository.get(access.organisation.id, id);
      const after = await this.repository.update(before, version, input);
      await this.audit.record(access, {
        action: 'vendor.updated',
        entity: 'vendor',
        entityId: id,
        before: toVendor(before),
        after: toVendor(after),
      });
      return toVendor(after);
    });
  }

  async remove(access: Access, id: string, version: number): Promise<void> {
    requireWhole(access, 'master.write');
    await this.unitOfWork.run(async () => {
      const before = await this.repository.get(access.organisation.id, id);
      await this.repository.remove(before, version);
      await this.audit.record(access, {
        action: 'vendor.deleted',
        entity: 'vendor',
        entityId: id,
        before: toVendor(before),
      });
    });
  }
}
