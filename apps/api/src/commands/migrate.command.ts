import type { Command } from 'commander';
import { ENTITIES } from '../entities';
import { closeDataSources, openDataSources } from '../platform/database/data-sources';
import { readConfig } from './read-config';

export function addMigrate(program: Command): void {
  program
    .command('migrate')
    .description('bring the database to the schema of this release (serve does so too)')
    .action(async () => {
      const config = readConfig();
      const sources = await openDataSources(config, ENTITIES);
      await closeDataSources(sources);
      process.stdout.write(
        `The ${sources.dialect === 'postgres' ? 'PostgreSQL' : 'SQLite'} database is up to date.\n`,
      );
    });
}
