import type { ExportKind } from '@etat/contracts';
import { DomainError } from '@etat/domain';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import { ExportBatchEntity } from './export-batch.entity';

type SameKind = Pick<ExportBatchEntity, 'organisationId' | 'kind' | 'filters' | 'scope'>;

/** All SQL on export batches. */
@Injectable()
export class ExportBatchRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async insert(row: ExportBatchEntity): Promise<void> {
    await this.unitOfWork.writer.insert(ExportBatchEntity, row);
  }

  /** @throws {DomainError} `export.not-found` */
  async get(organisationId: string, id: string): Promise<ExportBatchEntity> {
    const row = await this.unitOfWork.reader.findOneBy(ExportBatchEntity, { organisationId, id });
    if (!row) throw new DomainError('export.not-found', { id });
    return row;
  }

  /** The number of the next batch; only under the lock that keeps it free. */
  async nextNumber(organisationId: string): Promise<number> {
    const last = await this.unitOfWork.writer.maximum(ExportBatchEntity, 'number', { organisationId });
    return Number(last ?? 0) + 1;
  }

  /** The newest one with the same rows in mind. */
  async findLatest({ organisationId, kind, filters, scope }: SameKind): Promise<ExportBatchEntity | null> {
    const where = { organisationId, kind, filters, scope };
    return this.unitOfWork.writer.findOne(ExportBatchEntity, { where, order: { number: 'DESC' } });
  }

  /** Newest first, below a number. */
  async listBelow(
    organisationId: string,
    kinds: readonly ExportKind[],
    below: number | null,
    limit: number,
  ): Promise<ExportBatchEntity[]> {
    const select = this.unitOfWork.reader
      .createQueryBuilder(ExportBatchEntity, 'batch')
      .where('batch.organisationId = :organisationId AND batch.kind IN (:...kinds)', {
        organisationId,
        kinds,
      });
    if (below !== null) select.andWhere('batch.number < :below', { below });
    return select.orderBy('batch.number', 'DESC').limit(limit).getMany();
  }

  /** The batches of all organisations: their files stay. */
  async listIds(): Promise<string[]> {
    const rows = await this.unitOfWork.reader.find(ExportBatchEntity, { select: { id: true } });
    return rows.map(({ id }) => id);
  }
}
