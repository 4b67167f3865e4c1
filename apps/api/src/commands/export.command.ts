import { createWriteStream } from 'node:fs';
import { resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { INestApplicationContext } from '@nestjs/common';
import {
  ExportActualsQuerySchema,
  ExportContractCalendarQuerySchema,
  ExportKpiQuerySchema,
  ExportLinesQuerySchema,
  ExportOrdersQuerySchema,
  ExportReportQuerySchema,
} from '@etat/contracts';
import type { Command } from 'commander';
import * as z from 'zod';
import { CommitmentExportService, type ExportFile, ExportService } from '../features/exchange';
import { BudgetVersionService } from '../features/planning';
import type { Access } from '../platform/access/access';
import { findByCode } from './find-by-code';
import { findOperator } from './find-operator';
import { runInApp } from './run-in-app';
import { orSayUsage, UsageError } from './usage-error';

interface ExportOptions {
  organisation: string;
  as?: string;
  out: string;
  profile: string;
  version?: string;
  from?: string;
  to?: string;
  fiscalYear?: string;
  dimension?: string;
  through?: string;
}

const KINDS = ['budget-lines', 'actuals', 'plan-actual', 'kpi-values', 'orders', 'contract-calendar'];
const HELP = `
What can be exported: ${KINDS.join(', ')}.

Examples:
  etat export actuals --organisation nordwerk --from 2026-01 --to 2026-06 --out actuals.csv
  etat export plan-actual --organisation nordwerk --fiscal-year 2026 --profile german-excel --out report.csv

The file goes to --out (standard output by default), everything else to standard error. It holds what the person may see.
Exit codes: 0 done, 1 failed, 2 wrong use.`;

export function addExport(program: Command): void {
  program
    .command('export <what>')
    .description(
      'write budget lines, actuals, orders, the plan/actual report, the contract calendar or KPI values as CSV',
    )
    .requiredOption('--organisation <slug>', 'organisation, as in the address')
    .option('--as <email>', "whose view (default: the organisation's first controller)")
    .option('--out <file>', 'where to; - is standard output', '-')
    .option('--profile <name>', 'rfc4180 or german-excel', 'rfc4180')
    .option('--version <name>', 'budget version: name or id (budget-lines, plan-actual)')
    .option('--from <YYYY-MM>', 'first service month (actuals)')
    .option('--to <YYYY-MM>', 'last service month (actuals)')
    .option('--fiscal-year <year>', 'fiscal year (plan-actual)')
    .option('--dimension <name>', 'cost-centre, category, initiative, kind, vendor or role (plan-actual)')
    .option('--through <YYYY-MM>', 'last month that counts as actual (plan-actual)')
    .addHelpText('after', HELP)
    .action((what: string, options: ExportOptions) => orSayUsage(() => run(what, options)));
}

async function run(what: string, options: ExportOptions): Promise<void> {
  if (!KINDS.includes(what))
    throw new UsageError(`There is no export "${what}". It is one of ${KINDS.join(', ')}.`);
  await runInApp(async (app) => {
    const access = await findOperator(app, options.organisation, options.as);
    const { content, fileName } = await open(app, access, what, options);
    if (options.out === '-') {
      await pipeline(content, process.stdout, { end: false });
      return;
    }
    const path = resolve(process.env['INIT_CWD'] ?? process.cwd(), options.out);
    await pipeline(content, createWriteStream(path));
    process.stderr.write(`Wrote ${fileName} to ${path}.\n`);
  });
}

async function open(
  app: INestApplicationContext,
  access: Access,
  what: string,
  options: ExportOptions,
): Promise<ExportFile> {
  const exports = app.get(ExportService);
  const { profile, fiscalYear, dimension, through, from: fromMonth, to: toMonth } = options;
  const versionId = async () =>
    options.version === undefined
      ? undefined
      : findByCode('--version', (await app.get(BudgetVersionService).list(access)).items, options.version);
  switch (what) {
    case 'budget-lines':
      if (options.version === undefined) throw new UsageError('Budget lines need --version.');
      return exports.budgetLines(
        access,
        parse(ExportLinesQuerySchema, { profile, versionId: await versionId() }),
      );
    case 'actuals':
      return exports.actuals(access, parse(ExportActualsQuerySchema, { profile, fromMonth, toMonth }));
    case 'plan-actual': {
      const query = { profile, fiscalYear, dimension, through, versionId: await versionId() };
      return exports.planActual(access, parse(ExportReportQuerySchema, query));
    }
    case 'orders':
      return app.get(CommitmentExportService).orders(access, parse(ExportOrdersQuerySchema, { profile }));
    case 'contract-calendar': {
      const query = parse(ExportContractCalendarQuerySchema, { profile });
      return app.get(CommitmentExportService).contractCalendar(access, query);
    }
    default:
      return exports.kpiValues(access, parse(ExportKpiQuerySchema, { profile }));
  }
}

function parse<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new UsageError(z.prettifyError(parsed.error));
  return parsed.data;
}
