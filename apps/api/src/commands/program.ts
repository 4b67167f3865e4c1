import { Command } from 'commander';
import { addExport } from './export.command';
import { addImport } from './import.command';
import { addInit } from './init.command';
import { addMigrate } from './migrate.command';
import { addServe } from './serve.command';
import { addToken } from './token.command';
import { addVerify } from './verify.command';

/** The operator's command line. Exit codes: 0 done, 1 failed, 2 wrong use or configuration. */
export function createProgram(): Command {
  const program = new Command('etat')
    .description('Etat: budget and KPI controlling. Secrets come by environment or standard input only.')
    .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));
  addServe(program);
  addInit(program);
  addMigrate(program);
  addToken(program);
  addImport(program);
  addExport(program);
  addVerify(program);
  return program;
}
