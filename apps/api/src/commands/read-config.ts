import { type Config, ConfigError, parseConfig } from '../platform/config/config';

/** The configuration, or the sentence that says what is wrong with it and exit code 2. */
export function readConfig(): Config {
  try {
    return parseConfig(process.env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(2);
  }
}
