import { text } from 'node:stream/consumers';
import { createInterface } from 'node:readline/promises';
import { SetupRequestSchema } from '@etat/contracts';
import type { Command } from 'commander';
import { AccountRepository, SetupService } from '../features/administration';
import { parseOptions } from './explain-issues';
import { runInApp } from './run-in-app';
import { orSayUsage } from './usage-error';

interface InitOptions {
  name?: string;
  email?: string;
  organisation?: string;
  language: string;
  currency: string;
  fiscalYearStart: string;
  timeZone: string;
  sample?: boolean;
}

const OPTIONS = {
  'administrator.name': '--name',
  'administrator.email': '--email',
  'administrator.password': 'The password (ETAT_PASSWORD or standard input)',
  'organisation.name': '--organisation',
  'organisation.language': '--language',
  'organisation.currency': '--currency',
  'organisation.fiscalYearStartMonth': '--fiscal-year-start',
  'organisation.timeZone': '--time-zone',
};
const RequestSchema = SetupRequestSchema.omit({ setupCode: true });

const EXAMPLE = `
Without a terminal, everything comes by options; the password by ETAT_PASSWORD or standard input:
  printf '%s' "$PASSWORD" | npm run -s etat -- init --name "Ada Berg" --email ada@example.org --organisation "Nordwerk GmbH" --sample

Exit codes: 0 done, 1 failed (for example: set up already), 2 wrong use.`;

export function addInit(program: Command): void {
  program
    .command('init')
    .description('create the first administrator and organisation')
    .option('--name <name>', "the administrator's name")
    .option('--email <email>', "the administrator's e-mail")
    .option('--organisation <name>', "the organisation's name")
    .option('--language <de|en>', 'language', 'de')
    .option('--currency <code>', 'base currency, ISO 4217', 'EUR')
    .option('--fiscal-year-start <month>', 'first month of the fiscal year, 1 to 12', '1')
    .option('--time-zone <zone>', 'time zone', 'Europe/Berlin')
    .option('--sample', 'add the sample organisation')
    .addHelpText('after', EXAMPLE)
    .action((options: InitOptions) => orSayUsage(() => run(options)));
}

async function run(options: InitOptions): Promise<void> {
  const request = parseOptions(RequestSchema, await collect(options), OPTIONS);
  await runInApp(
    async (app) => {
      const accountId = await app.get(SetupService).setUpTrusted(request);
      const memberships = await app.get(AccountRepository).listMemberships(accountId);
      const names = memberships
        .map(({ organisation }) => `${organisation.name} (${organisation.slug})`)
        .join(', ');
      process.stdout.write(
        `Created ${request.administrator.email} as administrator and controller of ${names}.\n`,
      );
    },
    { createsDatabase: true },
  );
}

async function collect(options: InitOptions) {
  const isTerminal = process.stdin.isTTY;
  const ask = async (question: string, given: string | undefined) => {
    if (given !== undefined || !isTerminal) return given ?? '';
    const terminal = createInterface({ input: process.stdin, output: process.stdout });
    const answer = await terminal.question(`${question}: `);
    terminal.close();
    return answer;
  };
  const name = await ask('Your name', options.name);
  const email = await ask('Your e-mail', options.email);
  const organisation = await ask('Name of the organisation', options.organisation);
  const password =
    process.env['ETAT_PASSWORD'] ??
    (isTerminal
      ? await ask('Password (at least 10 characters)', undefined)
      : (await text(process.stdin)).replace(/\r?\n$/, ''));
  return {
    administrator: { name, email, password },
    organisation: {
      name: organisation,
      language: options.language,
      currency: options.currency,
      fiscalYearStartMonth: Number(options.fiscalYearStart),
      timeZone: options.timeZone,
    },
    start: options.sample ? 'sample' : 'empty',
  };
}
