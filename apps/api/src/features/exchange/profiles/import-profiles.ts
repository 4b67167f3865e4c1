import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ImportKind, ImportProfile, ImportSettings } from '@etat/contracts';
import { DomainError } from '@etat/domain';
import type { Access } from '../../../platform/access/access';
import { AccountNames } from '../../../platform/access/account-names';
import { Audit } from '../../../platform/audit/audit';
import { Clock } from '../../../platform/config/clock';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import { newId } from '../../../platform/http/new-id';
import type { Guessed } from '../detect-file';
import { isOwnOrWhole, listImportable, requireKind } from '../import-access';
import type { ImportProfileEntity } from './import-profile.entity';
import { ImportProfileRepository } from './import-profile.repository';

/** Settings under a name: what somebody set right once is found again when the next file looks the same. */
@Injectable()
export class ImportProfiles {
  constructor(
    private readonly repository: ImportProfileRepository,
    private readonly names: AccountNames,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async list(access: Access): Promise<{ items: ImportProfile[]; nextCursor: null }> {
    const rows = await this.repository.list(access.organisation.id, listImportable(access));
    const names = await this.names.of(rows.map(({ updatedBy }) => updatedBy));
    const items = rows.map(({ id, kind, name, updatedAt, updatedBy }) => ({
      ...{ id, kind, name, updatedAt },
      updatedBy: updatedBy === null ? null : (names.get(updatedBy) ?? null),
    }));
    return { items, nextCursor: null };
  }

  async find(access: Access, kind: ImportKind, guessed: Guessed): Promise<ImportProfileEntity | null> {
    return this.repository.findBySignature(access.organisation.id, kind, toSignature(guessed));
  }

  /** Keeps settings under a name; the same name of the same kind is replaced. @throws {DomainError} `import-profile.of-others` */
  async save(
    access: Access,
    kind: ImportKind,
    name: string,
    guessed: Guessed,
    settings: ImportSettings,
  ): Promise<ImportProfileEntity> {
    const organisationId = access.organisation.id;
    return this.unitOfWork.run(async () => {
      await this.unitOfWork.lock(`import-profiles:${organisationId}`);
      const before = await this.repository.findByName(organisationId, kind, name);
      if (before) requireOwn(access, before);
      const row: ImportProfileEntity = {
        ...{ id: before?.id ?? newId(), organisationId, kind, name, settings },
        signature: toSignature(guessed),
        ...{ updatedAt: this.clock.now(), updatedBy: access.accountId },
      };
      await this.repository.save(row);
      await this.audit.record(access, {
        action: 'import-profile.saved',
        entity: 'import-profile',
        entityId: row.id,
        before: before?.settings,
        after: { kind, name, settings },
      });
      return row;
    });
  }

  /** @throws {DomainError} `import-profile.not-found`, `import-profile.of-others` */
  async remove(access: Access, id: string): Promise<void> {
    const row = await this.repository.get(access.organisation.id, id);
    requireKind(access, row.kind);
    requireOwn(access, row);
    await this.unitOfWork.run(async () => {
      await this.repository.remove(row);
      await this.audit.record(access, {
        action: 'import-profile.removed',
        entity: 'import-profile',
        entityId: id,
        before: { kind: row.kind, name: row.name, settings: row.settings },
      });
    });
  }
}

/** Who may import for a part only changes no profile that others read by. @throws {DomainError} `import-profile.of-others` */
function requireOwn(access: Access, { id, kind, updatedBy }: ImportProfileEntity): void {
  if (!isOwnOrWhole(access, { kind, createdBy: updatedBy }))
    throw new DomainError('import-profile.of-others', { id });
}

/** Files look the same when they have the same headings in the same order. */
function toSignature({ columns }: Guessed): string {
  const headings = columns.map(({ name }) => name.trim().toLowerCase());
  return createHash('sha256').update(JSON.stringify(headings)).digest('hex');
}

/** A profile's settings for another file: what belongs to one file or one month alone is not taken over. */
export function toProfileSettings({ settings }: ImportProfileEntity, guessed: Guessed): ImportSettings {
  return { ...settings, sheet: guessed.sheet, fixedMonth: null, budgetVersionId: null };
}
