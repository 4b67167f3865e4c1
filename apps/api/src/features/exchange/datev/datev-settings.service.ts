import { Injectable } from '@nestjs/common';
import type { DatevSettings, DatevSettingsInput } from '@etat/contracts';
import { DomainError } from '@etat/domain';
import { type Access, requireWhole } from '../../../platform/access/access';
import { Audit } from '../../../platform/audit/audit';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import { DatevSettingsEntity } from './datev-settings.entity';

function toSettings(row: DatevSettingsEntity | null): DatevSettings {
  if (row === null) return { version: 0, settings: null };
  const { organisationId: _, version, ...settings } = row;
  return { version, settings };
}

/** Settings of the DATEV-compatible file, of the whole organisation. */
@Injectable()
export class DatevSettingsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  async get(access: Access): Promise<DatevSettings> {
    const organisationId = access.organisation.id;
    return toSettings(await this.unitOfWork.reader.findOneBy(DatevSettingsEntity, { organisationId }));
  }

  /** @throws {DomainError} `access.denied` for a part of the organisation, `edit.stale` */
  async put(access: Access, expectedVersion: number, input: DatevSettingsInput): Promise<DatevSettings> {
    requireWhole(access, 'master.write');
    const organisationId = access.organisation.id;
    return this.unitOfWork.run(async () => {
      // Two who fill them in first would both insert.
      await this.unitOfWork.lock(`datev-settings:${organisationId}`);
      const before = await this.get(access);
      if (before.version !== expectedVersion) throw new DomainError('edit.stale', { current: before });
      const row: DatevSettingsEntity = { organisationId, version: expectedVersion + 1, ...input };
      await this.unitOfWork.writer.save(DatevSettingsEntity, row);
      await this.audit.record(access, {
        action: 'datev-settings.updated',
        entity: 'datev-settings',
        entityId: organisationId,
        ...(before.settings && { before: before.settings }),
        after: input,
      });
      return toSettings(row);
    });
  }
}
