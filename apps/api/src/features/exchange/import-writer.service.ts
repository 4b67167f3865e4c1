import { Injectable } from '@nestjs/common';
import type { CostKind } from '@etat/contracts';
import { addMinor, DomainError } from '@etat/domain';
import type { Access } from '../../platform/access/access';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { newId } from '../../platform/http/new-id';
import { type PostingDraft, PostingLedger } from '../actuals';
import { KpiLedger } from '../kpis';
import { MasterDataLedger } from '../organisation';
import { type BudgetLineEntity, BudgetLineLedger, type LineDraft } from '../planning';
import { InitiativeEntity } from '../strategy';
import { readDrafts } from './draft-file';
import type { LineWrite } from './evaluate-lines.service';
import { MasterDataRepository } from './master-data.repository';
import type { KpiCell } from './reading/kpi-rows';
import { NameIndex, type Named } from './reading/name-index';
import type { NewNames, Ref } from './reading/new-names';
import type { StagedPosting } from './reading/posting-rows';

const ROWS_PER_CHUNK = 1_000;

/** What was written, and its sum. */
export interface Written {
  rows: number;
  total: number;
}

type Resolve = (ref: Ref) => string;
interface Resolvers {
  costCentre: Resolve;
  /** @throws {DomainError} `category.not-leaf`, `category.kind-mismatch` when it was changed after the file was read */
  category: (ref: Ref, kind: CostKind) => string;
  initiative: Resolve;
  vendor: Resolve;
}

/**
 * Writes what an evaluation found, inside the caller's unit of work. Whatever came in between is looked at again there:
 * names that exist by now are not created twice, and equal rows that were posted meanwhile are not posted again.
 */
@Injectable()
export class ImportWriter {
  constructor(
    private readonly masterData: MasterDataRepository,
    private readonly masterLedger: MasterDataLedger,
    private readonly postings: PostingLedger,
    private readonly lines: BudgetLineLedger,
    private readonly kpis: KpiLedger,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async writePostings(access: Access, importId: string, path: string, names: NewNames): Promise<Written> {
    const resolve = await this.create(access, names);
    const written = { rows: 0, total: 0 };
    for (const chunk of readDrafts<StagedPosting>(path, ROWS_PER_CHUNK)) {
      const hashes = chunk.map(({ identityHash }) => identityHash);
      const counts = await this.postings.countIdentities(access.organisation.id, hashes);
      const fresh = chunk
        .filter(({ identityHash, occurrence }) => occurrence > (counts.get(identityHash) ?? 0))
        .map(({ costCentre, category, initiative, vendor, ...posting }): PostingDraft => ({
          ...posting,
          costCentreId: resolve.costCentre(costCentre),
          categoryId: resolve.category(category, posting.kind),
          initiativeId: initiative && resolve.initiative(initiative),
          vendorId: vendor && resolve.vendor(vendor),
        }));
      await this.postings.post(access, fresh, importId);
      written.rows += fresh.length;
      for (const { amountMinor } of fresh) written.total = addMinor(written.total, amountMinor);
    }
    return written;
  }

  /** @throws {DomainError} `version.locked`, `edit.stale` when a line was edited after the file was read */
  async writeLines(access: Access, versionId: string, path: string, names: NewNames): Promise<Written> {
    const version = await this.lines.requireDraftVersion(access, versionId);
    const resolve = await this.create(access, names);
    const written = { rows: 0, total: 0 };
    const stored = new Map<string, BudgetLineEntity>();
    for (const chunk of readDrafts<LineWrite>(path, ROWS_PER_CHUNK)) {
      if (stored.size === 0 && chunk.some(({ replaces }) => replaces))
        for await (const page of this.lines.streamLines(access, versionId))
          for (const line of page) stored.set(line.id, line);
      const hashes = chunk.flatMap(({ line }) => line.identityHash ?? []);
      const counts = await this.lines.countIdentities(access.organisation.id, versionId, hashes);
      const added: LineDraft[] = [];
      for (const { line, occurrence, replaces } of chunk) {
        const { costCentre, category, initiative, vendor, sourceLine: _line, ...content } = line;
        const draft: LineDraft = {
          ...content,
          costCentreId: resolve.costCentre(costCentre),
          categoryId: resolve.category(category, content.kind),
          initiativeId: initiative && resolve.initiative(initiative),
          vendorId: vendor && resolve.vendor(vendor),
        };
        const before = replaces && stored.get(replaces.id);
        if (before) await this.lines.replace(access, version, before, replaces.version, draft);
        else if (occurrence > (counts.get(line.identityHash ?? '') ?? 0)) added.push(draft);
        else continue;
        written.rows += 1;
        written.total = addMinor(written.total, draft.totalMinor);
      }
      await this.lines.add(access, version, added);
    }
    return written;
  }

  async writeKpis(access: Access, importId: string, cells: readonly KpiCell[]): Promise<number> {
    const kpis = await this.kpis.listKpis(access.organisation.id);
    let rows = 0;
    for (const kpi of kpis) {
      const own = cells.filter((cell) => cell.kpi.id === kpi.id);
      const values = own.flatMap(({ month, valueE4, note }) =>
        valueE4 === null ? [] : [{ month, valueE4, note }],
      );
      const targets = own.flatMap(({ month, targetE4 }) =>
        targetE4 === null ? [] : [{ month, valueE4: targetE4 }],
      );
      if (values.length > 0) await this.kpis.setValues(access, kpi, values, importId);
      await this.kpis.setTargets(access, kpi, targets);
      rows += own.reduce((sum, { readings }) => sum + readings.length, 0);
    }
    return rows;
  }

  private async create(access: Access, names: NewNames): Promise<Resolvers> {
    const organisationId = access.organisation.id;
    const mode = names.categories.size === 0 ? 'shared' : 'alone';
    await this.unitOfWork.lock(`categories:${organisationId}`, mode);
    const present = await this.masterData.load(organisationId);
    const costCentre = await this.toResolver(names.costCentres, present.costCentres, (added) =>
      this.masterLedger.addCostCentres(organisationId, added),
    );
    const category = await this.toResolver(names.categories, present.categories, (added) =>
      this.masterLedger.addCategories(organisationId, added),
    );
    const vendor = await this.toResolver(names.vendors, present.vendors, (added) =>
      this.masterLedger.addVendors(organisationId, added),
    );
    const initiative = await this.toResolver(names.initiatives, present.initiatives, (added) =>
      this.addInitiatives(
        organisationId,
        added.map((row) => ({ ...row, costCentreId: costCentre(row.costCentre) })),
      ),
    );
    const known = new Map(present.categories.map((row) => [row.id, row]));
    const fitting = (ref: Ref, kind: CostKind) => {
      const id = category(ref);
      const row = known.get(id);
      if (row && !row.isLeaf) throw new DomainError('category.not-leaf', { id });
      if (row && row.kind !== kind)
        throw new DomainError('category.kind-mismatch', { id, categoryKind: row.kind });
      return id;
    };
    return { costCentre, category: fitting, initiative, vendor };
  }

  private async toResolver<New extends { code?: string; name: string }>(
    created: ReadonlyMap<string, New>,
    present: readonly Named[],
    add: (rows: New[]) => Promise<string[]>,
  ): Promise<Resolve> {
    const index = new NameIndex(present);
    const ids = new Map<string, string>();
    const missing: [string, New][] = [];
    for (const [key, row] of created) {
      const known = index.find(row.code ?? row.name);
      if (known) ids.set(key, known.id);
      else missing.push([key, row]);
    }
    const added = await add(missing.map(([, row]) => row));
    missing.forEach(([key], at) => ids.set(key, added[at] ?? ''));
    return (ref) => ('id' in ref ? ref.id : (ids.get(ref.create) ?? ''));
  }

  private async addInitiatives(
    organisationId: string,
    added: readonly { code: string; name: string; costCentreId: string }[],
  ): Promise<string[]> {
    const rows = added.map(({ code, name, costCentreId }) => ({
      ...{ id: newId(), organisationId, version: 1, code, name, description: '', costCentreId },
      ...{ responsibleId: null, startMonth: null, endMonth: null, status: 'running' as const },
    }));
    for (let at = 0; at < rows.length; at += ROWS_PER_CHUNK / 10)
      await this.unitOfWork.writer.insert(InitiativeEntity, rows.slice(at, at + ROWS_PER_CHUNK / 10));
    return rows.map(({ id }) => id);
  }
}
