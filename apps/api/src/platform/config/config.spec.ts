import { describe, expect, it } from 'vitest';
import { ConfigError, parseConfig } from './config';

describe('parseConfig', () => {
  it('has a value for everything when nothing is set', () => {
    expect(parseConfig({})).toEqual({
      port: 3333,
      host: '127.0.0.1',
      dataDir: 'data',
      databaseUrl: null,
      webDir: null,
      secureCookies: false,
      trustProxy: false,
      logLevel: 'info',
      checkResponses: false,
      maxUploadBytes: 500 * 1024 * 1024,
      today: null,
    });
  });

  it('takes what is set, and blank for not set', () => {
    const config = parseConfig({
      PORT: ' ',
      HOST: '',
      DATABASE_URL: 'postgresql://localhost/etat',
      ETAT_SECURE_COOKIES: 'true',
      ETAT_MAX_UPLOAD_MB: '2',
      ETAT_TODAY: '2026-11-24',
    });
    expect(config).toMatchObject({
      port: 3333,
      host: '127.0.0.1',
      databaseUrl: 'postgresql://localhost/etat',
      secureCookies: true,
      maxUploadBytes: 2_097_152,
      today: '2026-11-24',
    });
  });

  it.each([
    ['PORT', 'many'],
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['PORT', '3333.5'],
    ['DATABASE_URL', 'mysql://localhost/etat'],
    ['ETAT_SECURE_COOKIES', 'yes'],
    ['ETAT_TRUST_PROXY', '1'],
    ['ETAT_LOG_LEVEL', 'loud'],
    ['ETAT_CHECK_RESPONSES', 'TRUE'],
    ['ETAT_MAX_UPLOAD_MB', '0'],
    ['ETAT_MAX_UPLOAD_MB', '501'],
    ['ETAT_MAX_UPLOAD_MB', 'all'],
    ['ETAT_TODAY', '2026-02-30'],
    ['ETAT_TODAY', 'today'],
  ])('refuses %s=%s by name', (name, value) => {
    expect(() => parseConfig({ [name]: value })).toThrow(ConfigError);
    expect(() => parseConfig({ [name]: value })).toThrow(new RegExp(`^The setting ${name} `));
  });

  it('does not repeat what may be a password', () => {
    expect(() => parseConfig({ DATABASE_URL: 'mysql://etat:s3cret@localhost' })).not.toThrow(/s3cret/);
  });
});
