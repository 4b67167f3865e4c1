import {
  DialectSchema,
  type ImportDetail,
  ImportFieldSchema,
  type ImportSettings,
  ImportSettingsSchema,
} from '@etat/contracts';
import { parseOptions } from './explain-issues';
import { UsageError } from './usage-error';

/** What `etat import` may be told, as it stands on the command line. */
export interface ImportOptions {
  organisation: string;
  as?: string;
  kind: string;
  map: string[];
  filter: string[];
  fixedMonth?: string;
  sign?: string;
  unknown?: string;
  version?: string;
  kpi?: string;
  costCentre?: string;
  category?: string;
  initiative?: string;
  vendor?: string;
  newCategoryKind?: string;
  sheet?: string;
  encoding?: string;
  delimiter?: string;
  decimal?: string;
  dateForm?: string;
  headerLine?: string;
  skipBadRows?: boolean;
  dryRun?: boolean;
}

/** Ids behind the codes of the command line. */
export interface ResolvedIds {
  budgetVersionId: string | null;
  kpiId: string | null;
  defaults: Pick<ImportSettings['defaults'], 'costCentreId' | 'categoryId' | 'initiativeId' | 'vendorId'>;
}

const OPTIONS = {
  encoding: '--encoding',
  delimiter: '--delimiter',
  decimal: '--decimal',
  dateForm: '--date-form',
  headerLine: '--header-line',
  sign: '--sign',
  fixedMonth: '--fixed-month',
  unknown: '--unknown',
  'defaults.kind': '--new-category-kind',
};
const DELIMITER_WORDS: Partial<Record<string, string>> = { tab: '\t', semicolon: ';', comma: ',', pipe: '|' };

/** The detected dialect with what the command line corrects; null when it corrects nothing. @throws {UsageError} */
export function toDialect(detail: ImportDetail, options: ImportOptions): ImportSettings['dialect'] | null {
  const { encoding, delimiter, decimal, dateForm, headerLine } = options;
  const given = {
    ...(encoding && { encoding }),
    ...(delimiter && { delimiter: DELIMITER_WORDS[delimiter] ?? delimiter }),
    ...(decimal && { decimal }),
    ...(dateForm && { dateForm }),
    ...(headerLine && { headerLine: Number(headerLine) }),
  };
  if (Object.keys(given).length === 0) return null;
  return parseOptions(DialectSchema, { ...detail.settings.dialect, ...given }, OPTIONS);
}

/** Settings from what was detected, the options and the ids behind their codes. @throws {UsageError} */
export function toSettings(detail: ImportDetail, options: ImportOptions, ids: ResolvedIds): ImportSettings {
  const columns = new Map<string, number>(Object.entries(detail.settings.columns));
  for (const [field, heading] of options.map.map((text) => splitPair('--map', text))) {
    const { success } = ImportFieldSchema.safeParse(field);
    if (!success)
      throw new UsageError(
        `--map: there is no field "${field}". Fields: ${ImportFieldSchema.options.join(', ')}.`,
      );
    columns.delete(field);
    if (heading === '') continue;
    const index = findColumn('--map', detail, heading);
    // What was guessed of the column gives way to what was said of it.
    for (const [other, guessed] of Object.entries(detail.settings.columns))
      if (guessed === index && columns.get(other) === index) columns.delete(other);
    columns.set(field, index);
  }
  const filters = options.filter.map((text) => {
    const [heading, equals] = splitPair('--filter', text);
    return { column: findColumn('--filter', detail, heading), equals };
  });
  const settings = {
    ...detail.settings,
    ...{ columns: Object.fromEntries(columns), filters },
    ...{ budgetVersionId: ids.budgetVersionId, kpiId: ids.kpiId },
    ...(options.sign && { sign: options.sign }),
    ...(options.fixedMonth && { fixedMonth: options.fixedMonth }),
    ...(options.unknown && { unknown: options.unknown }),
    defaults: { ...ids.defaults, kind: options.newCategoryKind ?? 'external' },
  };
  return parseOptions(ImportSettingsSchema, settings, OPTIONS);
}

function splitPair(option: string, text: string): [string, string] {
  const at = text.indexOf('=');
  if (at < 1) throw new UsageError(`${option}: write "name=value" instead of "${text}".`);
  return [text.slice(0, at), text.slice(at + 1)];
}

/** By heading, else by number from 1: a heading that is a number means itself. */
function findColumn(option: string, { columns }: ImportDetail, text: string): number {
  const named = columns.find(({ name }) => name === text);
  if (named) return named.index;
  const numbered = /^\d+$/.test(text) ? columns[Number(text) - 1] : undefined;
  if (numbered) return numbered.index;
  const names = columns.map(({ name }, index) => `${index + 1} "${name}"`).join(', ');
  throw new UsageError(`${option}: the file has no column "${text}". Columns: ${names}.`);
}
