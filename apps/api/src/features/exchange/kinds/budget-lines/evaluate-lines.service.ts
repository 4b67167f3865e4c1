import { Injectable } from '@nestjs/common';
import { createOccurrenceCounter } from '@etat/domain';
import {
  BudgetLineLedger,
  type BudgetLineEntity,
  BudgetVersionRepository,
  PlanRateRepository,
} from '../../../planning';
import type { DraftWriter } from '../../draft-file';
import { readGoodRows, type SampleRow, Tally } from '../../evaluation';
import { MasterDataRepository } from '../../master-data.repository';
import { ClosedMonths } from '../../reading/closed-months';
import { changesLine, type LineCandidate, LineRows, type StagedLine } from '../../reading/line-rows';
import { MasterNames } from '../../reading/master-names';
import type { ReadingContext } from '../../reading/reading-context';
import type { FileRow } from '../../reading/source-rows';

/** A line on its way into a version; `replaces` names the stored line and the row version it was read in. */
export interface LineWrite {
  line: StagedLine;
  /** How many equal lines of the file came before, itself included. */
  occurrence: number;
  replaces: { id: string; version: number } | null;
}

/** Holds a file of budget lines against a version of the plan. */
@Injectable()
export class LineEvaluator {
  constructor(
    private readonly masterData: MasterDataRepository,
    private readonly ledger: BudgetLineLedger,
    private readonly versions: BudgetVersionRepository,
    private readonly planRates: PlanRateRepository,
  ) {}

  /** Counts what is new or changed, and hands it to `drafts`. @throws {DomainError} `version.not-found` */
  async evaluate(
    context: ReadingContext,
    source: AsyncIterable<readonly FileRow[]>,
    tally: Tally,
    drafts: DraftWriter | null,
  ): Promise<MasterNames> {
    const { access, settings } = context;
    const organisationId = access.organisation.id;
    const version = await this.versions.get(access, settings.budgetVersionId ?? '');
    const data = await this.masterData.load(organisationId);
    const names = new MasterNames(data, context);
    const roles = new Map(data.roles.map((role) => [role.id, role]));
    const planRates = new Map(
      (await this.planRates.list(organisationId, version.id)).map(({ currency, rateE9 }) => [
        currency,
        rateE9,
      ]),
    );
    const stored = await this.loadStored(context, version.id);
    const rows = new LineRows(context, names, roles, planRates, version, stored);
    const closedMonths = new ClosedMonths(version, context);
    const occurrenceOf = createOccurrenceCounter();
    const seen = new Set<string>();
    for await (const candidates of readGoodRows(source, context, tally, (row) => rows.read(row))) {
      const hashes = candidates.flatMap(({ line }) => line.identityHash ?? []);
      const counts = await this.ledger.countIdentities(organisationId, version.id, hashes);
      const writes: LineWrite[] = [];
      for (const candidate of candidates) {
        const { line, before, isRounded } = candidate;
        const occurrence = before ? 0 : occurrenceOf(line.identityHash ?? '');
        const state = this.toState(candidate, occurrence, counts);
        const problem = this.findProblem(version.status === 'draft', state, before, seen);
        if (problem) {
          tally.refuse([
            { line: line.sourceLine, column: null, value: line.title, code: problem, details: {} },
          ]);
          continue;
        }
        const closed = state === 'unchanged' ? null : closedMonths.findProblem(line, before);
        if (closed) {
          tally.refuse([closed]);
          continue;
        }
        if (state !== 'unchanged') {
          names.accept(line);
          writes.push({ line, occurrence, replaces: before && { id: before.id, version: before.version } });
        }
        tally.take(state, line.totalMinor, isRounded, () => toSample(line, names));
      }
      await drafts?.write(writes);
    }
    return names;
  }

  /** The stored lines, needed only when the file says which is which. */
  private async loadStored(
    { access, settings }: ReadingContext,
    versionId: string,
  ): Promise<Map<string, BudgetLineEntity>> {
    const stored = new Map<string, BudgetLineEntity>();
    if (settings.columns.id === undefined) return stored;
    for await (const page of this.ledger.streamLines(access, versionId))
      for (const line of page) stored.set(line.id, line);
    return stored;
  }

  private toState({ line, before }: LineCandidate, occurrence: number, counts: ReadonlyMap<string, number>) {
    if (before) return changesLine(line, before) ? 'changed' : 'unchanged';
    return occurrence > (counts.get(line.identityHash ?? '') ?? 0) ? 'new' : 'unchanged';
  }

  private findProblem(
    isDraft: boolean,
    state: 'new' | 'changed' | 'unchanged',
    before: BudgetLineEntity | null,
    seen: Set<string>,
  ): string | null {
    if (!isDraft && state !== 'unchanged') return 'version.locked';
    if (!before) return null;
    if (seen.has(before.id)) return 'import.id-twice';
    seen.add(before.id);
    if (state === 'changed' && before.status !== 'draft' && before.status !== 'rejected')
      return 'line.locked';
    return null;
  }
}

function toSample(line: StagedLine, names: MasterNames): SampleRow {
  const { sourceLine, title, kind, phasing, totalMinutes, totalMinor, note } = line;
  return {
    line: sourceLine,
    title,
    kind,
    costCentre: names.label('costCentres', line.costCentre),
    category: names.label('categories', line.category),
    initiative: names.label('initiatives', line.initiative),
    vendor: names.label('vendors', line.vendor),
    phasing,
    minutes: totalMinutes,
    amountMinor: totalMinor,
    note,
  };
}
