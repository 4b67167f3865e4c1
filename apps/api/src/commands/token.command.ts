import { TokenCreateSchema } from '@etat/contracts';
import { DomainError } from '@etat/domain';
import type { Command } from 'commander';
import { TokenService } from '../features/administration';
import { parseOptions } from './explain-issues';
import { findOperator } from './find-operator';
import { runInApp } from './run-in-app';
import { orSayUsage } from './usage-error';

interface TokenOptions {
  organisation: string;
  as: string;
  name: string;
  scopes: string;
  days: string;
}

const OPTIONS = { name: '--name', scopes: '--scopes', expiresInDays: '--days' };

export function addToken(program: Command): void {
  program
    .command('token')
    .description('create an api token; it is printed once')
    .requiredOption('--organisation <slug>', 'organisation, as in the address')
    .requiredOption('--as <email>', 'the person the token acts for')
    .requiredOption('--name <name>', 'what the token is for')
    .option('--scopes <list>', 'comma-separated: read, write, import, export', 'read')
    .option('--days <number>', 'days until it expires, 0 for never', '365')
    .addHelpText(
      'after',
      '\nThe token goes to standard output, everything else to standard error. Exit codes: 0 done, 1 failed, 2 wrong use.',
    )
    .action((options: TokenOptions) => orSayUsage(() => run(options)));
}

async function run(options: TokenOptions): Promise<void> {
  const days = Number(options.days);
  const given = {
    name: options.name,
    scopes: options.scopes.split(','),
    expiresInDays: days === 0 ? null : days,
  };
  const input = parseOptions(TokenCreateSchema, given, OPTIONS);
  await runInApp(async (app) => {
    const access = await findOperator(app, options.organisation, options.as);
    if (!access.scopes.has('tokens.manage')) throw new DomainError('access.denied', {});
    const { secret } = await app.get(TokenService).create(access, input);
    process.stdout.write(`${secret}\n`);
  });
}
