import * as z from 'zod';

const EnvironmentSchema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3333),
  HOST: z.string().min(1).default('127.0.0.1'),
  ETAT_DATA_DIR: z.string().min(1).default('data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must start with postgres://')
    .optional(),
  ETAT_WEB_DIR: z.string().min(1).optional(),
  ETAT_SECURE_COOKIES: z.enum(['true', 'false']).default('false'),
  ETAT_TRUST_PROXY: z.enum(['true', 'false']).default('false'),
  ETAT_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  ETAT_CHECK_RESPONSES: z.enum(['true', 'false']).default('false'),
  ETAT_MAX_UPLOAD_MB: z.coerce.number().int().min(1).max(500).default(500),
  ETAT_TODAY: z.iso.date().optional(),
});

/** Everything the installation can be told from outside; nothing else reads the environment. */
export interface Config {
  /** TCP port, 0 for any free one. */
  port: number;
  host: string;
  /** Folder of the embedded database, of staged uploads and of exported files. */
  dataDir: string;
  /** PostgreSQL; null means embedded SQLite. */
  databaseUrl: string | null;
  /** Folder of the built web app; null means the one beside the build. */
  webDir: string | null;
  secureCookies: boolean;
  trustProxy: boolean;
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** True in tests: every response is held against its contract. */
  checkResponses: boolean;
  maxUploadBytes: number;
  /** A fixed date for trials and tests, else the clock's. */
  today: string | null;
}

/** A wrong environment value, said in one sentence. */
export class ConfigError extends Error {}

/**
 * Parses the environment.
 * @throws {ConfigError} a sentence that names the first wrong variable and what it should be.
 */
export function parseConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const parsed = EnvironmentSchema.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const name = String(issue?.path[0] ?? 'environment');
    // A database's address holds its password, and this sentence ends in a log.
    const value = name === 'DATABASE_URL' ? '' : ` is "${environment[name] ?? ''}", which`;
    throw new ConfigError(
      `The setting ${name}${value} does not work: ${issue?.message ?? 'invalid'}. Correct it and start again.`,
    );
  }
  const env = parsed.data;
  return {
    port: env.PORT,
    host: env.HOST,
    dataDir: env.ETAT_DATA_DIR,
    databaseUrl: env.DATABASE_URL ?? null,
    webDir: env.ETAT_WEB_DIR ?? null,
    secureCookies: env.ETAT_SECURE_COOKIES === 'true',
    trustProxy: env.ETAT_TRUST_PROXY === 'true',
    logLevel: env.ETAT_LOG_LEVEL,
    checkResponses: env.ETAT_CHECK_RESPONSES === 'true',
    maxUploadBytes: env.ETAT_MAX_UPLOAD_MB * 1024 * 1024,
    today: env.ETAT_TODAY ?? null,
  };
}
