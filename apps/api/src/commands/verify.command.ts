import type { Command } from 'commander';
import { OrganisationRepository } from '../features/administration';
import { RollupVerifier } from '../features/reports';
import { runInApp } from './run-in-app';
import { orSayUsage } from './usage-error';

export function addVerify(program: Command): void {
  program
    .command('verify')
    .description('prove that the monthly roll-up is the sum of all lines and postings')
    .option('--rebuild', 'write the roll-up anew where it is not')
    .addHelpText(
      'after',
      '\nExit codes: 0 it holds (or was rebuilt), 1 it does not hold, 2 wrong use or no data.',
    )
    .action((options: { rebuild?: boolean }) => orSayUsage(() => run(options)));
}

async function run({ rebuild }: { rebuild?: boolean }): Promise<void> {
  await runInApp(async (app) => {
    const verifier = app.get(RollupVerifier);
    for (const organisation of await app.get(OrganisationRepository).list()) {
      const differences = await verifier.verify(organisation);
      process.stdout.write(
        `${organisation.slug}: ${differences.length === 0 ? 'roll-up = lines and postings' : `${differences.length} keys differ`}\n`,
      );
      if (differences.length === 0) continue;
      if (rebuild) await verifier.rebuild(organisation);
      else process.exitCode = 1;
    }
  });
}
