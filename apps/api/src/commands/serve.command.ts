import type { Command } from 'commander';
import { AppModule } from '../app.module';
import { SetupService } from '../features/administration';
import { StagingSweeper } from '../features/exchange';
import { createApp } from '../platform/http/create-app';
import { readConfig } from './read-config';

export function addServe(program: Command): void {
  program
    .command('serve', { isDefault: true })
    .description('serve the api and the web app on one port (PORT, 3333 by default)')
    .action(async () => {
      const config = readConfig();
      const app = await createApp(AppModule.with(config), config);
      await app.listen(config.port, config.host);
      const setup = app.get(SetupService);
      await app.get(StagingSweeper).sweep();
      process.stdout.write(`Etat is ready: ${(await app.getUrl()).replace('127.0.0.1', 'localhost')}\n`);
      if (!(await setup.isSetUp()))
        process.stdout.write(`No administrator yet. Setup code: ${setup.setupCode}\n`);
    });
}
