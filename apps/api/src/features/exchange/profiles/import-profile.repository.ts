import { Injectable } from '@nestjs/common';
import type { ImportKind } from '@etat/contracts';
import { DomainError } from '@etat/domain';
import { In } from 'typeorm';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import { ImportProfileEntity } from './import-profile.entity';

/** All SQL on profiles. */
@Injectable()
export class ImportProfileRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async list(organisationId: string, kinds: readonly ImportKind[]): Promise<ImportProfileEntity[]> {
    return this.unitOfWork.reader.find(ImportProfileEntity, {
      where: { organisationId, kind: In([...kinds]) },
      order: { kind: 'ASC', name: 'ASC' },
    });
  }

  /** @throws {DomainError} `import-profile.not-found` */
  async get(organisationId: string, id: string): Promise<ImportProfileEntity> {
    const row = await this.unitOfWork.reader.findOneBy(ImportProfileEntity, { organisationId, id });
    if (!row) throw new DomainError('import-profile.not-found', { id });
    return row;
  }

  async findByName(
    organisationId: string,
    kind: ImportKind,
    name: string,
  ): Promise<ImportProfileEntity | null> {
    return this.unitOfWork.reader.findOneBy(ImportProfileEntity, { organisationId, kind, name });
  }

  /** The one saved last, of those whose files had these headings. */
  async findBySignature(
    organisationId: string,
    kind: ImportKind,
    signature: string,
  ): Promise<ImportProfileEntity | null> {
    return this.unitOfWork.reader.findOne(ImportProfileEntity, {
      where: { organisationId, kind, signature },
      order: { updatedAt: 'DESC', id: 'DESC' },
    });
  }

  async save(row: ImportProfileEntity): Promise<void> {
    await this.unitOfWork.writer.save(ImportProfileEntity, row);
  }

  async remove({ organisationId, id }: ImportProfileEntity): Promise<void> {
    await this.unitOfWork.writer.delete(ImportProfileEntity, { organisationId, id });
  }
}
