import { Injectable } from '@nestjs/common';
import type { ImportPreview, ImportSettings } from '@etat/contracts';
import type { DetectedColumn } from '@etat/exchange';
import type { Access } from '../../platform/access/access';
import type { DraftWriter } from './draft-file';
import { KpiEvaluator } from './evaluate-kpis.service';
import { LineEvaluator } from './evaluate-lines.service';
import { PostingEvaluator } from './evaluate-postings.service';
import { type StoredPreview, Tally } from './evaluation';
import type { ImportEntity } from './import.entity';
import type { KpiCell } from './reading/kpi-rows';
import { emptyNewNames, type NewNames } from './reading/new-names';
import { toReadingContext } from './reading/reading-context';
import type { RowProblem } from './reading/row-cells';
import { StagedFiles } from './staged-files.service';

export interface Evaluation {
  preview: StoredPreview;
  /** Names that the new rows need. */
  created: NewNames;
  /** KPI months that would change; few enough to be held. */
  kpiCells: readonly KpiCell[];
}

/** Where what is found goes, beside the preview. */
export interface EvaluationTargets {
  drafts?: DraftWriter | null;
  onProblem?: (problem: RowProblem) => void;
}

/** Reads a staged file by its settings and holds every row against what is stored. Writes nothing but drafts. */
@Injectable()
export class ImportEvaluator {
  constructor(
    private readonly files: StagedFiles,
    private readonly postings: PostingEvaluator,
    private readonly lines: LineEvaluator,
    private readonly kpis: KpiEvaluator,
  ) {}

  async evaluate(
    access: Access,
    { id, kind }: Pick<ImportEntity, 'id' | 'kind'>,
    settings: ImportSettings,
    columns: readonly DetectedColumn[],
    { drafts = null, onProblem }: EvaluationTargets = {},
  ): Promise<Evaluation> {
    const context = toReadingContext(access, kind, settings, columns);
    const source = this.files.readRows(access.organisation.id, id, settings, columns.length);
    const tally = new Tally(onProblem);
    if (kind === 'kpi-values') {
      const kpiCells = await this.kpis.evaluate(context, source, tally);
      const created = emptyNewNames();
      return { preview: tally.toPreview(toLists(created)), created, kpiCells };
    }
    const evaluator = kind === 'actuals' ? this.postings : this.lines;
    const { created } = await evaluator.evaluate(context, source, tally, drafts);
    return { preview: tally.toPreview(toLists(created)), created, kpiCells: [] };
  }
}

function toLists({ costCentres, categories, initiatives, vendors }: NewNames): ImportPreview['creates'] {
  const list = (names: ReadonlyMap<string, { code?: string; name: string }>) =>
    [...names.values()].map(({ code, name }) =>
      code === undefined || code === name ? name : `${code} ${name}`,
    );
  return {
    costCentres: list(costCentres),
    categories: list(categories),
    initiatives: list(initiatives),
    vendors: list(vendors),
  };
}
