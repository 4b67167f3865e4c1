import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Import, ImportDetail, ImportKind, ImportSettings } from '@etat/contracts';
import { DomainError } from '@etat/domain';
import type { Access } from '../../platform/access/access';
import { AccountNames } from '../../platform/access/account-names';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/config/clock';
import type { Page } from '../../platform/database/page';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { newId } from '../../platform/http/new-id';
import { BadRowsService } from './bad-rows.service';
import type { FileDetection, Guessed } from './detect-file';
import type { ExportFile } from './export-file';
import { isOwnOrWhole, listImportable, requireKind } from './import-access';
import type { ImportEntity } from './import.entity';
import { ImportEvaluator } from './import-evaluator.service';
import { type Confirmation, ImportPublisher } from './import-publisher.service';
import { ImportRepository } from './import.repository';
import { ImportProfiles, toProfileSettings } from './profiles/import-profiles';
import { Publications } from './publications';
import { toColumns, toGuessedSettings } from './import-settings';
import { KIND_FACTS } from './kinds/kind-facts';
import { type KnownFile, StagedFiles } from './staged-files.service';
import { StagingArea } from './staging-area';
import { readDetection, readSettings, toImport, toImportDetail } from './to-import';

export interface Upload {
  kind: ImportKind;
  fileName: string;
}

/** A file on its way in: uploaded, read by settings, previewed, imported or discarded. */
@Injectable()
export class ImportService {
  constructor(
    private readonly repository: ImportRepository,
    private readonly staging: StagingArea,
    private readonly files: StagedFiles,
    private readonly evaluator: ImportEvaluator,
    private readonly publisher: ImportPublisher,
    private readonly publications: Publications,
    private readonly badRowFiles: BadRowsService,
    private readonly profiles: ImportProfiles,
    private readonly names: AccountNames,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async list(access: Access, query: { cursor?: string | undefined; limit: number }): Promise<Page<Import>> {
    const kinds = listImportable(access);
    if (kinds.length === 0) return { items: [], nextCursor: null };
    const isPartial = access.scopes.get('actuals.import')?.kind === 'some';
    const page = await this.repository.list(access.organisation.id, kinds, {
      ...query,
      ...(isPartial ? { createdBy: access.accountId } : {}),
    });
    const names = await this.names.of(page.items.map((row) => row.createdBy));
    return { items: page.items.map((row) => toImport(row, names)), nextCursor: page.nextCursor };
  }

  async get(access: Access, id: string, language: 'de' | 'en'): Promise<ImportDetail> {
    return this.toDetail(await this.load(access, id), language);
  }

  /** @throws {DomainError} `import.file-too-large`, `import.empty`, `xlsx.*` for a workbook that cannot be read */
  async upload(
    access: Access,
    { kind, fileName }: Upload,
    source: Readable,
    language: 'de' | 'en',
  ): Promise<ImportDetail> {
    requireKind(access, kind);
    const organisationId = access.organisation.id;
    const id = newId();
    const staged = await this.staging.receive(organisationId, id, source);
    const { guessed, settings, profile } = await this.readNew(access, { id, kind });
    const row: ImportEntity = {
      ...{ id, organisationId, kind, state: 'uploaded', fileName, ...staged },
      detection: toDetection(guessed, profile),
      settings: JSON.stringify(settings),
      ...{
        createdNames: null,
        failure: null,
        preview: null,
        rowsImported: 0,
        controlTotalMinor: null,
        importedAt: null,
      },
      ...{ createdAt: this.clock.now(), createdBy: access.accountId },
    };
    await this.unitOfWork.run(async () => {
      await this.repository.insert(row);
      await this.audit.record(access, {
        action: 'import.uploaded',
        entity: 'import',
        entityId: id,
        after: { kind, fileName, ...staged },
      });
    });
    return this.toDetail(row, language);
  }

  /** Keeps the settings and, when they are complete, says what an import would do. Nothing else is saved. @throws {DomainError} `import.locked`, `import.staged-file-gone` */
  async putSettings(
    access: Access,
    id: string,
    wanted: ImportSettings,
    language: 'de' | 'en',
  ): Promise<ImportDetail> {
    const before = await this.load(access, id);
    if (before.state !== 'uploaded' && before.state !== 'previewed')
      throw new DomainError('import.locked', { id });
    KIND_FACTS[before.kind].requireSettings(access, wanted);
    const stored = readSettings(before);
    const guessed = await this.files.detect(access, before, toKnown(before, stored, wanted));
    const settings: ImportSettings = {
      ...wanted,
      sheet: guessed.sheet,
      // Lines and forms of one sheet mean nothing on another.
      dialect: guessed.sheet === stored.sheet ? wanted.dialect : guessed.dialect,
      columns: toColumns(stored, wanted, guessed.columnsByField),
    };
    const isComplete = KIND_FACTS[before.kind].findMissing(settings).length === 0;
    const preview = isComplete
      ? (await this.evaluator.evaluate(access, before, settings, guessed.columns)).preview
      : null;
    const row = await this.unitOfWork.run(() =>
      this.repository.updateDraft(before, {
        state: isComplete ? 'previewed' : 'uploaded',
        detection: toDetection(guessed, readDetection(before).profile),
        settings: JSON.stringify(settings),
        preview: preview && JSON.stringify(preview),
      }),
    );
    return this.toDetail(row, language);
  }

  /** @throws {DomainError} `import.not-previewed` and what is missing, `import.bad-rows`, `import.locked` when discarded */
  async confirm(
    access: Access,
    id: string,
    confirmation: Confirmation,
    language: 'de' | 'en',
  ): Promise<ImportDetail> {
    const row = await this.load(access, id);
    if (row.state === 'imported' || row.state === 'publishing') return this.toDetail(row, language);
    if (row.state === 'discarded') throw new DomainError('import.locked', { id });
    const settings = readSettings(row);
    const [missing] = KIND_FACTS[row.kind].findMissing(settings);
    if (missing) throw new DomainError(missing, {});
    if (row.state !== 'previewed') throw new DomainError('import.not-previewed', {});
    KIND_FACTS[row.kind].requireSettings(access, settings);
    return this.toDetail(await this.publisher.publish(access, row, confirmation), language);
  }

  /** @throws {DomainError} `import.locked` when it is imported already */
  async discard(access: Access, id: string): Promise<void> {
    const row = await this.load(access, id);
    await this.unitOfWork.run(async () => {
      await this.repository.updateDraft(row, { state: 'discarded', preview: null });
      await this.audit.record(access, {
        action: 'import.discarded',
        entity: 'import',
        entityId: id,
        before: { state: row.state, fileName: row.fileName },
      });
    });
    await this.staging.remove(access.organisation.id, id);
  }

  /** Stops a publication at its next chunk; what it wrote so far was never seen and goes. */
  async cancel(access: Access, id: string, language: 'de' | 'en'): Promise<ImportDetail> {
    const row = await this.load(access, id);
    if (row.state === 'publishing' && !this.publications.cancel(id))
      throw new DomainError('import.elsewhere', {});
    return this.toDetail(row, language);
  }

  /** The rows that cannot be taken, with their reasons. @throws {DomainError} those of {@link BadRowsService} */
  async badRows(access: Access, id: string, language: 'de' | 'en'): Promise<ExportFile> {
    return this.badRowFiles.create(access, await this.load(access, id), language);
  }

  /** Keeps how this file is read under a name, for the next one that looks the same. @throws {DomainError} `import.locked` */
  async saveProfile(access: Access, id: string, name: string, language: 'de' | 'en'): Promise<ImportDetail> {
    const row = await this.load(access, id);
    if (row.state !== 'uploaded' && row.state !== 'previewed') throw new DomainError('import.locked', { id });
    const settings = readSettings(row);
    const profile = await this.profiles.save(
      access,
      row.kind,
      name,
      await this.files.detect(access, row),
      settings,
    );
    return this.reread(row, { detection: { ...readDetection(row), profile }, settings }, language);
  }

  /** Reads the file as if there were no profile. @throws {DomainError} `import.locked` */
  async leaveProfile(access: Access, id: string, language: 'de' | 'en'): Promise<ImportDetail> {
    const row = await this.load(access, id);
    const guessed = await this.files.detect(access, row);
    const read = { detection: { ...guessed, profile: null }, settings: toGuessedSettings(guessed) };
    return this.reread(row, read, language);
  }

  private async reread(
    row: ImportEntity,
    { detection, settings }: { detection: FileDetection; settings: ImportSettings },
    language: 'de' | 'en',
  ): Promise<ImportDetail> {
    const isSame = JSON.stringify(settings) === JSON.stringify(readSettings(row));
    const changed = await this.unitOfWork.run(() =>
      this.repository.updateDraft(row, {
        ...(isSame ? {} : { state: 'uploaded', preview: null }),
        detection: toDetection(detection, detection.profile),
        settings: JSON.stringify(settings),
      }),
    );
    return this.toDetail(changed, language);
  }

  /** How a new file is read: as a profile says whose files have the same headings, else as guessed. */
  private async readNew(access: Access, file: { id: string; kind: ImportKind }) {
    const guessed = await this.detectNew(access, file);
    const profile = await this.profiles.find(access, file.kind, guessed);
    if (!profile) return { guessed, settings: toGuessedSettings(guessed), profile };
    const settings = toProfileSettings(profile, guessed);
    const isText = guessed.workbook === null;
    // A dialect that was corrected once cuts the columns anew.
    const read = isText ? await this.files.detect(access, file, { dialect: settings.dialect }) : guessed;
    return { guessed: read, settings, profile };
  }

  /** A file that cannot be read is not kept. */
  private async detectNew(access: Access, file: { id: string; kind: ImportKind }): Promise<Guessed> {
    try {
      return await this.files.detect(access, file);
    } catch (error) {
      await this.staging.remove(access.organisation.id, file.id);
      throw error;
    }
  }

  private async load(access: Access, id: string): Promise<ImportEntity> {
    const row = await this.repository.get(access.organisation.id, id);
    requireKind(access, row.kind);
    if (!isOwnOrWhole(access, row)) throw new DomainError('import.not-found', { id });
    return row;
  }

  private async toDetail(row: ImportEntity, language: 'de' | 'en'): Promise<ImportDetail> {
    const progress = row.state === 'publishing' ? this.publications.progressOf(row.id) : null;
    return toImportDetail(row, progress, await this.names.of([row.createdBy]), language);
  }
}

const toDetection = (
  { columns, sampleRows, workbook }: Pick<FileDetection, 'columns' | 'sampleRows' | 'workbook'>,
  profile: FileDetection['profile'],
): string =>
  JSON.stringify({
    columns,
    sampleRows,
    workbook,
    profile: profile && { id: profile.id, name: profile.name },
  });

/** What the user said of the file. Of another sheet than before nothing is known but its name. */
function toKnown(row: ImportEntity, stored: ImportSettings, wanted: ImportSettings): KnownFile {
  const { workbook } = readDetection(row);
  const sheet = wanted.sheet ?? stored.sheet;
  if (!workbook || sheet === null) return { dialect: wanted.dialect };
  if (sheet !== stored.sheet) return { sheet, dialect: undefined, workbook: null };
  return { sheet, dialect: wanted.dialect, workbook };
}
