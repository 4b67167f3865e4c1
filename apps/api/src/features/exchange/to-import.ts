import type { Import, ImportDetail, ImportSettings } from '@etat/contracts';
import { createProblemTranslator } from '@etat/messages';
import type { FileDetection } from './detect-file';
import type { StoredPreview } from './evaluation';
import type { ImportEntity } from './import.entity';
import { KIND_FACTS } from './kinds/kind-facts';
import type { Progress } from './publications';

/** The reader's language by the request's header. */
export const toLanguage = (acceptLanguage: string | undefined): 'de' | 'en' =>
  acceptLanguage?.toLowerCase().startsWith('de') ? 'de' : 'en';

// What an earlier release stored knows neither workbooks nor profiles.
export const readSettings = (row: ImportEntity): ImportSettings => ({
  sheet: null,
  ...(JSON.parse(row.settings) as Omit<ImportSettings, 'sheet'>),
});
export const readDetection = (row: ImportEntity): FileDetection => ({
  workbook: null,
  profile: null,
  ...(JSON.parse(row.detection) as Omit<FileDetection, 'workbook' | 'profile'>),
});
export const readPreview = (row: ImportEntity) =>
  row.preview === null ? null : (JSON.parse(row.preview) as StoredPreview);

const readFailure = ({ failure }: ImportEntity) =>
  failure === null ? null : (JSON.parse(failure) as { code: string; details: Record<string, unknown> });

export function toImport(row: ImportEntity, names: ReadonlyMap<string, string>): Import {
  const {
    id,
    kind,
    state,
    fileName,
    sizeBytes,
    sha256,
    createdAt,
    importedAt,
    rowsImported,
    controlTotalMinor,
  } = row;
  const createdBy = row.createdBy === null ? null : (names.get(row.createdBy) ?? null);
  return {
    id,
    kind,
    state,
    fileName,
    sizeBytes: Number(sizeBytes),
    sha256,
    createdAt,
    createdBy,
    importedAt,
    rowsImported,
    controlTotalMinor: controlTotalMinor === null ? null : Number(controlTotalMinor),
  };
}

/** The whole state of the wizard; what is wrong with a row is said in the reader's language. */
export function toImportDetail(
  row: ImportEntity,
  progress: Progress | null,
  names: ReadonlyMap<string, string>,
  language: 'de' | 'en',
): ImportDetail {
  const translator = createProblemTranslator(language);
  const settings = readSettings(row);
  const preview = readPreview(row);
  const failure = readFailure(row);
  const say = (code: string, details: Record<string, unknown> = {}) => translator.detail(code, details);
  const { columns, sampleRows, workbook, profile } = readDetection(row);
  return {
    import: toImport(row, names),
    ...{ columns, sampleRows, profile },
    workbook: workbook && {
      sheets: workbook.sheets,
      hiddenRows: workbook.facts.hiddenRows,
      hiddenColumns: workbook.facts.hiddenColumns,
    },
    settings,
    preview: preview && {
      ...preview,
      badRows: preview.badRows.map(({ details, ...bad }) => ({ ...bad, message: say(bad.code, details) })),
    },
    progress,
    failure: failure && { code: failure.code, message: say(failure.code, failure.details) },
    missing: KIND_FACTS[row.kind].findMissing(settings).map((code) => ({ code, message: say(code) })),
  };
}
