import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SignInAttemptEntity } from '../../platform/access/sign-in-attempt.entity';
import { Clock } from '../../platform/config/clock';
import { closeDataSources, type DataSources, openDataSources } from '../../platform/database/data-sources';
import { createTestDatabase, type TestDatabase } from '../../platform/database/testing/test-database';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { AccountRepository } from './account.repository';
import { SignInThrottle } from './sign-in-throttle';

describe('SignInThrottle', () => {
  let database: TestDatabase;
  let sources: DataSources;
  let throttle: SignInThrottle;
  let now = Date.parse('2026-11-24T08:00:00.000Z');

  /** Seconds to wait, 0 when the attempt is let through. */
  const attempt = async (key: string): Promise<number> => {
    try {
      await throttle.reserve(key);
      return 0;
    } catch (error) {
      return Number((error as { details: Record<string, unknown> }).details['retryAfterSeconds']);
    }
  };

  beforeAll(async () => {
    database = await createTestDatabase(process.env);
    sources = await openDataSources(database.config, [SignInAttemptEntity]);
    const unitOfWork = new UnitOfWork(sources);
    throttle = new SignInThrottle(
      new AccountRepository(unitOfWork),
      unitOfWork,
      new Clock(() => new Date(now)),
    );
  });
  afterAll(async () => {
    await closeDataSources(sources);
    await database.drop();
  });

  it('lets five through, then one after 30 s, 1, 2, 4, 8 and never more than 15 minutes', async () => {
    for (let failure = 0; failure < 5; failure += 1) expect(await attempt('slow')).toBe(0);
    for (const seconds of [30, 60, 120, 240, 480, 900, 900]) {
      expect(await attempt('slow')).toBe(seconds);
      now += seconds * 1000 - 1;
      expect(await attempt('slow')).toBe(1);
      now += 1;
      expect(await attempt('slow')).toBe(0);
    }
  });

  it('an attempt while it waits makes the wait no longer', async () => {
    for (let failure = 0; failure < 5; failure += 1) await attempt('patient');
    for (let knock = 0; knock < 20; knock += 1) expect(await attempt('patient')).toBe(30);
  });

  it('forgets after an hour of quiet, and at once when the password was right', async () => {
    for (let failure = 0; failure < 5; failure += 1) await attempt('quiet');
    expect(await attempt('quiet')).toBe(30);
    now += 60 * 60_000 + 1;
    for (let failure = 0; failure < 5; failure += 1) expect(await attempt('quiet')).toBe(0);
    expect(await attempt('quiet')).toBe(30);
    await throttle.forget('quiet');
    expect(await attempt('quiet')).toBe(0);
  });

  it('keeps keys apart, and stores none of them in the clear', async () => {
    for (let failure = 0; failure < 5; failure += 1) await attempt('email:a@example.org');
    expect(await attempt('email:b@example.org')).toBe(0);
    const rows = await sources.reader.query<unknown[]>('SELECT * FROM sign_in_attempt');
    expect(JSON.stringify(rows)).not.toContain('example.org');
  });
});
