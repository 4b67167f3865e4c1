import type { Command } from 'commander';
import { AppModule } from '../app.module';
import { SetupService } from '../features/administration';
import { ExportSweeper, ImportPublisher, StagingSweeper } from '../features/exchange';
import { createApp } from '../platform/http/create-app';
import { readConfig } from './read-config';
import { requireWebDir } from './require-web-dir';
import { orSayUsage, UsageError } from './usage-error';

export function addServe(program: Command): void {
  program
    .command('serve', { isDefault: true })
    .description('serve the api and the web app on one port (PORT, 3333 by default)')
    .allowExcessArguments()
    .action((_options: object, command: Command) => orSayUsage(() => serve(command)));
}

/** @throws {UsageError} for what is no command: what comes without one goes to `serve` */
async function serve({ args: [unknown], parent }: Command): Promise<void> {
  if (unknown !== undefined && parent?.args[0] === 'serve')
    throw new UsageError(
      `serve takes nothing, yet "${unknown}" was given. See: npm run etat -- serve --help`,
    );
  if (unknown !== undefined)
    throw new UsageError(`There is no command "${unknown}". See: npm run etat -- --help`);
  const config = readConfig();
  requireWebDir(config);
  const app = await createApp(AppModule.with(config), config);
  await app.listen(config.port, config.host);
  const setup = app.get(SetupService);
  await app.get(ImportPublisher).recover();
  await app.get(StagingSweeper).sweep();
  await app.get(ExportSweeper).sweep();
  const hint = (await setup.isSetUp()) ? '' : `No administrator yet. Setup code: ${setup.setupCode}\n`;
  // In one piece: who waits for the first line may read on at once.
  process.stdout.write(`Etat is ready: ${(await app.getUrl()).replace('127.0.0.1', 'localhost')}\n${hint}`);
}
