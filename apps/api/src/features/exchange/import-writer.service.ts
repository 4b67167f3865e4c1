import { Injectable } from '@nestjs/common';
import { addMinor } from '@etat/domain';
import type { Access } from '../../platform/access/access';
import { Audit } from '../../platform/audit/audit';
import { KpiLedger } from '../kpis';
import { type BudgetLineEntity, BudgetLineLedger, type LineDraft, toCreatedState } from '../planning';
import { readDrafts } from './draft-file';
import type { LineWrite } from './evaluate-lines.service';
import { NameWriter } from './name-writer.service';
import type { KpiCell } from './reading/kpi-rows';
import type { NewNames } from './reading/new-names';

const ROWS_PER_CHUNK = 1_000;

/** What was written, and its sum. */
export interface Written {
  rows: number;
  total: number;
}

/**
 * Writes the lines or KPI values an evaluation found, inside the caller's unit of work. Whatever came in between is looked at again there:
 * equal lines that were added meanwhile are not added again.
 */
@Injectable()
export class ImportWriter {
  constructor(
    private readonly names: NameWriter,
    private readonly audit: Audit,
    private readonly lines: BudgetLineLedger,
    private readonly kpis: KpiLedger,
  ) {}

  /** @throws {DomainError} `version.locked`, `edit.stale` when a line was edited after the file was read */
  async writeLines(
    access: Access,
    { importId, versionId }: { importId: string; versionId: string },
    path: string,
    names: NewNames,
  ): Promise<Written> {
    const version = await this.lines.requireDraftVersion(access, versionId);
    const { resolve } = await this.names.create(access, names);
    const written = { rows: 0, total: 0 };
    const history = { before: [] as BudgetLineEntity[], after: [] as BudgetLineEntity[] };
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
        if (before) {
          history.before.push(before);
          history.after.push(await this.lines.replace(access, version, before, replaces.version, draft));
        } else if (occurrence > (counts.get(line.identityHash ?? '') ?? 0)) added.push(draft);
        else continue;
        written.rows += 1;
        written.total = addMinor(written.total, draft.totalMinor);
      }
      history.after.push(...(await this.lines.add(access, version, added)));
    }
    await this.audit.record(access, {
      action: 'budget-lines.imported',
      entity: 'budget-version',
      entityId: versionId,
      before: { deleted: history.before.map(toCreatedState) },
      after: { importId, created: history.after.map(toCreatedState) },
    });
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
}
