import { Injectable } from '@nestjs/common';
import type { ImportPreview, ImportSettings } from '@etat/contracts';
import type { DetectedColumn } from '@etat/exchange';
import type { Access } from '../../platform/access/access';
import type { DraftWriter } from './draft-file';
import { type StoredPreview, Tally } from './evaluation';
import type { ImportEntity } from './import.entity';
import type { Findings } from './kinds/import-kind';
import { ImportKinds } from './kinds/import-kinds';
import type { NewNames } from './reading/new-names';
import { toReadingContext } from './reading/reading-context';
import type { RowProblem } from './reading/row-cells';
import { StagedFiles } from './staged-files.service';

export interface Evaluation {
  preview: StoredPreview;
  found: Findings;
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
    private readonly kinds: ImportKinds,
  ) {}

  async evaluate(
    access: Access,
    { id, kind }: Pick<ImportEntity, 'id' | 'kind'>,
    settings: ImportSettings,
    columns: readonly DetectedColumn[],
    { drafts = null, onProblem }: EvaluationTargets = {},
  ): Promise<Evaluation> {
    const context = toReadingContext(access, kind, settings, columns);
    const handler = this.kinds.get(kind);
    const organisationId = access.organisation.id;
    if ('evaluateFile' in handler) {
      const { preview, found } = await handler.evaluateFile(context, { organisationId, id }, onProblem);
      return { preview: { ...preview, creates: toLists(found.created) }, found };
    }
    const source = this.files.readRows(organisationId, id, settings, columns.length);
    const tally = new Tally(onProblem);
    const found = await handler.evaluate(context, source, tally, drafts);
    return { preview: tally.toPreview(toLists(found.created)), found };
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
