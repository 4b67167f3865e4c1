import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DomainError } from '@etat/domain';
import { AppModule } from '../app.module';
import { PinoLogger } from '../platform/http/pino-logger';
import { explainRefusal } from './explain-refusal';
import { readConfig } from './read-config';
import { requireDatabase } from './require-database';

/**
 * Runs a command with every service but without HTTP; an error becomes one sentence and exit code 1. Only a command that
 * creates a database is run where there is none.
 */
export async function runInApp(
  work: (app: INestApplicationContext) => Promise<void>,
  { createsDatabase = false }: { createsDatabase?: boolean } = {},
): Promise<void> {
  const config = readConfig();
  if (!createsDatabase) await requireDatabase(config);
  const logLevel = config.logLevel === 'info' ? 'warn' : config.logLevel;
  const app = await NestFactory.createApplicationContext(AppModule.with(config), {
    logger: new PinoLogger(logLevel),
    abortOnError: false,
  });
  try {
    await work(app);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    process.stderr.write(`${explainRefusal(error)} (${error.code})\n`);
    process.exitCode = 1;
  } finally {
    await app.close();
  }
}
