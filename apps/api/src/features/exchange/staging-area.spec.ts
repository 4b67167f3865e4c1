import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { parseConfig } from '../../platform/config/config';
import { StagingArea } from './staging-area';

const dataDir = mkdtempSync(join(tmpdir(), 'etat-staging-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

describe('StagingArea.receive', () => {
  const area = new StagingArea(parseConfig({ ETAT_DATA_DIR: dataDir, ETAT_MAX_UPLOAD_MB: '1' }));

  it('refuses what is too large while a piece of it is still being written, and leaves nothing', async () => {
    for (let round = 0; round < 20; round += 1) {
      const pieces = [Buffer.alloc(1_000), Buffer.alloc(1_100_000)];
      await expect(area.receive('organisation', `upload-${round}`, Readable.from(pieces))).rejects.toThrow(
        'import.file-too-large',
      );
    }
    expect(readdirSync(join(dataDir, 'staging/organisation'))).toEqual([]);
  });

  it('knows size and hash of what it took', async () => {
    const staged = await area.receive('organisation', 'small', Readable.from([Buffer.from('abc')]));
    expect(staged).toEqual({
      sizeBytes: 3,
      sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    });
  });
});
