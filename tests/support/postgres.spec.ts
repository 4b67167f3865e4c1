import { existsSync } from 'node:fs';
import { Client } from 'pg';
import { describe, expect, it } from 'vitest';
import { startPostgres } from './postgres';

describe('embedded PostgreSQL', () => {
  it('answers, creates databases, and is gone after stop', async () => {
    const postgres = await startPostgres();
    const client = new Client({ connectionString: postgres.url });
    await client.connect();
    await client.query('CREATE DATABASE etat_probe');
    const { rows } = await client.query<{ folder: string }>(
      "SELECT current_setting('data_directory') AS folder",
    );
    await client.end();
    await postgres.stop();

    const folder = rows[0]?.folder ?? '';
    expect(folder).toContain('etat-postgres-');
    expect(existsSync(folder)).toBe(false);
    await expect(new Client({ connectionString: postgres.url }).connect()).rejects.toThrow();
  });
});
