import { createWriteStream } from 'node:fs';
import { resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { ExportBatchCreateSchema } from '@etat/contracts';
import type { Command } from 'commander';
import { type ExportFile, ExportService } from '../features/exchange';
import { BudgetVersionService } from '../features/planning';
import type { Access } from '../platform/access/access';
import { parseOptions } from './explain-issues';
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

const OPTIONS = {
  format: '--profile',
  'filters.fromMonth': '--from',
  'filters.toMonth': '--to',
  'filters.fiscalYear': '--fiscal-year',
  'filters.dimension': '--dimension',
  'filters.through': '--through',
  'filters.versionId': '--version',
};
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
      'write budget lines, actuals, orders, the plan/actual report, the contract calendar or KPI values as CSV, JSON Lines or XLSX',
    )
    .requiredOption('--organisation <slug>', 'organisation, as in the address')
    .option('--as <email>', "whose view (default: the organisation's first controller)")
    .option('--out <file>', 'where to; - is standard output', '-')
    .option('--profile <name>', 'rfc4180, german-excel, jsonl or xlsx', 'rfc4180')
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
  const { fiscalYear, dimension, through, from: fromMonth, to: toMonth } = options;
  const versionId = async () =>
    options.version === undefined
      ? undefined
      : findByCode('--version', (await app.get(BudgetVersionService).list(access)).items, options.version);
  if (what === 'budget-lines' && options.version === undefined)
    throw new UsageError('Budget lines need --version.');
  const given: Record<string, object> = {
    'budget-lines': { versionId: await versionId() },
    actuals: { fromMonth, toMonth },
    'plan-actual': { fiscalYear, dimension, through, versionId: await versionId() },
  };
  const asked = { kind: what, format: options.profile, filters: given[what] ?? {} };
  const { format, ...order } = parseOptions(ExportBatchCreateSchema, asked, OPTIONS);
  return app.get(ExportService).download(access, order, format);
}
