import { Injectable } from '@nestjs/common';
import { addMinor } from '@etat/domain';
import { Audit } from '../../../../platform/audit/audit';
import { UnitOfWork } from '../../../../platform/database/unit-of-work';
import { type BudgetLineEntity, BudgetLineLedger, type LineDraft, toCreatedState } from '../../../planning';
import { type DraftWriter, readDrafts } from '../../draft-file';
import type { Tally } from '../../evaluation';
import { NameWriter } from '../../name-writer.service';
import type { ReadingContext } from '../../reading/reading-context';
import type { FileRow } from '../../reading/source-rows';
import { type Findings, OneTransactionKind, type PublicationRun, type Written } from '../import-kind';
import { LineEvaluator, type LineWrite } from './evaluate-lines.service';

const ROWS_PER_CHUNK = 1_000;

/** Budget lines of one version. Equal lines that were added after the file was read are not added again. */
@Injectable()
export class BudgetLinesKind extends OneTransactionKind {
  readonly kind = 'budget-lines';

  constructor(
    unitOfWork: UnitOfWork,
    private readonly evaluator: LineEvaluator,
    private readonly names: NameWriter,
    private readonly audit: Audit,
    private readonly lines: BudgetLineLedger,
  ) {
    super(unitOfWork);
  }

  evaluate(
    context: ReadingContext,
    source: AsyncIterable<readonly FileRow[]>,
    tally: Tally,
    drafts: DraftWriter | null,
  ): Promise<Findings> {
    return this.evaluator.evaluate(context, source, tally, drafts);
  }

  /** @throws {DomainError} `version.locked`, `edit.stale` when a line was edited after the file was read */
  protected async write(
    { access, row, settings, path }: PublicationRun,
    { created: names }: Findings,
  ): Promise<Written> {
    const versionId = settings.budgetVersionId ?? '';
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
      after: { importId: row.id, created: history.after.map(toCreatedState) },
    });
    return written;
  }
}
