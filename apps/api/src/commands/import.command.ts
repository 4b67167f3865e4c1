import { createReadStream, existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { type ImportDetail, type ImportKind, ImportKindSchema } from '@etat/contracts';
import type { Command } from 'commander';
import { ImportService } from '../features/exchange';
import { KpiLedger } from '../features/kpis';
import { CategoryService, CostCentreService, VendorService } from '../features/organisation';
import { BudgetVersionService } from '../features/planning';
import { StrategyDirectory } from '../features/strategy';
import type { Access } from '../platform/access/access';
import { findByCode } from './find-by-code';
import { findOperator } from './find-operator';
import { type ImportOptions, type ResolvedIds, toDialect, toSettings } from './import-options';
import { toReport } from './import-report';
import { runInApp } from './run-in-app';
import { orSayUsage, UsageError } from './usage-error';

const EXAMPLES = `
Workbooks (.xlsx) and text files are told apart by their content. Sheet, encoding, delimiter, number and date form and
columns are detected; --sheet, --map and the dialect options correct them.
Columns are named by heading, or by number from 1.

Examples:
  etat import plan.csv --organisation wesel --kind budget-lines --version "BU 2017" --map amount="Plan 2017" --unknown create
  etat import actuals.csv --organisation wesel --kind actuals --fixed-month 2016-12 --map amount="Ist 2016" --dry-run
  etat import plan.xlsx --organisation acme --kind budget-lines --version "BU 2026" --sheet "Plan 2026"
  etat import weekly.csv --organisation robyn --kind kpi-values --kpi REV --map date=DATE --map value=revenue

Nothing is imported unless every row is good, or --skip-bad-rows says otherwise; the same file twice adds nothing.
A server may run on the same data meanwhile.
Exit codes: 0 done (with --dry-run: every row is good), 1 failed or bad rows, 2 wrong use.`;

const collect = (value: string, before: string[]) => [...before, value];

export function addImport(program: Command): void {
  program
    .command('import <file>')
    .description('import actuals, budget lines or KPI values from an Excel or CSV file')
    .requiredOption('--organisation <slug>', 'organisation, as in the address')
    .requiredOption('--kind <kind>', 'actuals, budget-lines or kpi-values')
    .option('--as <email>', "who imports (default: the organisation's first controller)")
    .option('--map <field=column>', 'which column fills a field; empty: none (repeatable)', collect, [])
    .option('--filter <column=value>', 'only rows whose column holds this (repeatable)', collect, [])
    .option('--fixed-month <YYYY-MM>', 'month of every row, for files without one')
    .option('--sign <as-is|negate>', 'cost as written, or with the sign turned')
    .option('--unknown <create|reject>', 'what happens with codes Etat does not know (default: reject)')
    .option('--version <name>', 'budget version of the lines: name or id')
    .option('--kpi <code>', 'KPI of all rows')
    .option('--cost-centre <code>', 'cost centre of rows that name none')
    .option('--category <code>', 'category of rows that name none')
    .option('--initiative <code>', 'initiative of rows that name none')
    .option('--vendor <name>', 'vendor of rows that name none')
    .option(
      '--new-category-kind <internal|external>',
      'kind of categories that are created (default: external)',
    )
    .option('--sheet <name>', 'sheet of a workbook (default: the first with a table)')
    .option('--encoding <name>', 'utf-8, utf-8-bom, windows-1252, iso-8859-1, utf-16le, utf-16be')
    .option('--delimiter <character>', 'semicolon, comma, tab, pipe, or the character')
    .option('--decimal <character>', 'decimal mark: , or .')
    .option('--date-form <form>', 'iso, dmy-dot, dmy-slash, mdy-slash, ...')
    .option('--header-line <number>', 'line of the headings, 0 for none')
    .option('--skip-bad-rows', 'import the good rows, leave the bad ones out')
    .option('--dry-run', 'say what would happen, save nothing')
    .addHelpText('after', EXAMPLES)
    .action((file: string, options: ImportOptions) => orSayUsage(() => run(file, options)));
}

async function run(file: string, options: ImportOptions): Promise<void> {
  const kind = ImportKindSchema.safeParse(options.kind);
  if (!kind.success) throw new UsageError(`--kind is one of ${ImportKindSchema.options.join(', ')}.`);
  // npm runs in the folder of the project; the file was named from where the operator stands.
  const path = resolve(process.env['INIT_CWD'] ?? process.cwd(), file);
  if (!existsSync(path)) throw new UsageError(`There is no file ${path}.`);
  await runInApp(async (app) => {
    const access = await findOperator(app, options.organisation, options.as);
    const imports = app.get(ImportService);
    const uploaded = await imports.upload(
      access,
      { kind: kind.data, fileName: basename(path) },
      createReadStream(path),
      'en',
    );
    let isDone = false;
    try {
      const shown = await preview(app, access, uploaded, options);
      process.stdout.write(toReport(shown, access.organisation.currency));
      isDone = await finish(imports, access, shown, options);
    } finally {
      if (!isDone) await imports.discard(access, uploaded.import.id);
    }
  });
}

async function preview(
  app: INestApplicationContext,
  access: Access,
  uploaded: ImportDetail,
  options: ImportOptions,
): Promise<ImportDetail> {
  const imports = app.get(ImportService);
  const { id, kind } = uploaded.import;
  const ids = await resolveIds(app, access, kind, options);
  const onSheet = await chooseSheet(imports, access, uploaded, options);
  const dialect = toDialect(onSheet, options);
  const read = dialect
    ? await imports.putSettings(access, id, { ...onSheet.settings, dialect }, 'en')
    : onSheet;
  return imports.putSettings(access, id, toSettings(read, options, ids), 'en');
}

/** First of all: every sheet has its own headings and forms. */
async function chooseSheet(
  imports: ImportService,
  access: Access,
  uploaded: ImportDetail,
  { sheet }: ImportOptions,
): Promise<ImportDetail> {
  if (sheet === undefined || sheet === uploaded.settings.sheet) return uploaded;
  const names = (uploaded.workbook?.sheets ?? []).map(({ name }) => `"${name}"`).join(', ');
  if (!names.includes(`"${sheet}"`))
    throw new UsageError(
      uploaded.workbook
        ? `--sheet: the workbook has no sheet "${sheet}". Sheets: ${names}.`
        : '--sheet: the file is no workbook.',
    );
  return imports.putSettings(access, uploaded.import.id, { ...uploaded.settings, sheet }, 'en');
}

/** True when the file is imported; otherwise it is to be discarded. */
async function finish(
  imports: ImportService,
  access: Access,
  { import: { id }, preview: shown }: ImportDetail,
  { dryRun, skipBadRows }: ImportOptions,
): Promise<boolean> {
  if (!shown || (shown.rowsBad > 0 && !skipBadRows)) {
    process.stderr.write('Nothing was imported.\n');
    process.exitCode = 1;
    return false;
  }
  if (dryRun) {
    process.stdout.write('Dry run: nothing was imported.\n');
    return false;
  }
  const confirmation = { skipBadRows: skipBadRows ?? false, waits: 'to-the-end' as const };
  const done = await imports.confirm(access, id, confirmation, 'en');
  process.stdout.write(`Imported ${done.import.rowsImported} rows.\n`);
  return true;
}

async function resolveIds(
  app: INestApplicationContext,
  access: Access,
  kind: ImportKind,
  options: ImportOptions,
): Promise<ResolvedIds> {
  const { version, kpi, costCentre, category, initiative, vendor } = options;
  const find = async (
    option: string,
    text: string | undefined,
    list: () => Promise<readonly { id: string; code?: string; name: string }[]>,
  ) => (text === undefined ? null : findByCode(option, await list(), text));
  const organisationId = access.organisation.id;
  return {
    budgetVersionId:
      kind === 'budget-lines'
        ? await find(
            '--version',
            version,
            async () => (await app.get(BudgetVersionService).list(access)).items,
          )
        : null,
    kpiId: await find('--kpi', kpi, () => app.get(KpiLedger).listKpis(organisationId)),
    defaults: {
      costCentreId: await find(
        '--cost-centre',
        costCentre,
        async () => (await app.get(CostCentreService).list(access)).items,
      ),
      categoryId: await find(
        '--category',
        category,
        async () => (await app.get(CategoryService).list(access)).items,
      ),
      initiativeId: await find('--initiative', initiative, () =>
        app.get(StrategyDirectory).listInitiatives(organisationId),
      ),
      vendorId: await find('--vendor', vendor, async () => (await app.get(VendorService).list(access)).items),
    },
  };
}
