import { Injectable } from '@nestjs/common';
import type { ImportKind } from '@etat/contracts';
import { DomainError } from '@etat/domain';
import { In } from 'typeorm';
import { fromCursor, type Page, toPage } from '../../platform/database/page';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { ImportEntity } from './import.entity';

const DRAFT_STATES: ImportEntity['state'][] = ['uploaded', 'previewed'];
/** Their file is still wanted. */
const WAITING_STATES: ImportEntity['state'][] = [...DRAFT_STATES, 'publishing'];

/** All SQL on imports. */
@Injectable()
export class ImportRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async insert(row: ImportEntity): Promise<void> {
    await this.unitOfWork.writer.insert(ImportEntity, row);
  }

  /** @throws {DomainError} `import.not-found` */
  async get(organisationId: string, id: string): Promise<ImportEntity> {
    const row = await this.unitOfWork.reader.findOneBy(ImportEntity, { organisationId, id });
    if (!row) throw new DomainError('import.not-found', { id });
    return row;
  }

  /** The imports of all organisations whose file is still wanted. */
  async listDraftIds(): Promise<string[]> {
    const rows = await this.unitOfWork.reader.find(ImportEntity, {
      select: { id: true },
      where: { state: In(WAITING_STATES) },
    });
    return rows.map(({ id }) => id);
  }

  /** Newest first, without the discarded ones. */
  async list(
    organisationId: string,
    kinds: readonly ImportKind[],
    query: { cursor?: string | undefined; limit: number; createdBy?: string },
  ): Promise<Page<ImportEntity>> {
    const select = this.unitOfWork.reader
      .createQueryBuilder(ImportEntity, 'import')
      .where('import.organisationId = :organisationId AND import.state <> :discarded', {
        organisationId,
        discarded: 'discarded',
      })
      .andWhere('import.kind IN (:...kinds)', { kinds });
    if (query.createdBy !== undefined)
      select.andWhere('import.createdBy = :createdBy', { createdBy: query.createdBy });
    const after = fromCursor(query.cursor, ['text']);
    if (after) select.andWhere('import.id < :after', { after: after[0] });
    const rows = await select
      .orderBy('import.id', 'DESC')
      .limit(query.limit + 1)
      .getMany();
    return toPage(rows, query.limit, (row) => [row.id]);
  }

  /** The imports of all organisations that were being published when their process ended. */
  async listPublishing(): Promise<ImportEntity[]> {
    return this.unitOfWork.reader.find(ImportEntity, { where: { state: 'publishing' } });
  }

  /** Changes an import that is in this state. @throws {DomainError} `import.locked` when it is in another */
  async change(
    organisationId: string,
    id: string,
    state: ImportEntity['state'],
    change: Partial<ImportEntity>,
  ): Promise<void> {
    const result = await this.unitOfWork.writer.update(ImportEntity, { organisationId, id, state }, change);
    if (result.affected === 0) throw new DomainError('import.locked', { id });
  }

  /** Changes an import that is still a draft. @throws {DomainError} `import.locked` */
  async updateDraft(row: ImportEntity, change: Partial<ImportEntity>): Promise<ImportEntity> {
    const result = await this.unitOfWork.writer
      .createQueryBuilder()
      .update(ImportEntity)
      .set(change)
      .where('organisationId = :organisationId AND id = :id AND state IN (:...drafts)', {
        organisationId: row.organisationId,
        id: row.id,
        drafts: DRAFT_STATES,
      })
      .execute();
    if (result.affected === 0) throw new DomainError('import.locked', { id: row.id });
    return { ...row, ...change };
  }
}
