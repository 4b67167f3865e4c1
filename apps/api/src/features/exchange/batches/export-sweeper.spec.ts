import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Clock } from '../../../platform/config/clock';
import { parseConfig } from '../../../platform/config/config';
import type { ExportBatchRepository } from './export-batch.repository';
import { ExportShelf } from './export-shelf';
import { ExportSweeper } from './export-sweeper';

let dataDir: string;
beforeEach(() => (dataDir = mkdtempSync(join(tmpdir(), 'etat-shelf-'))));
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

it('removes old files that no batch is made of, finished or not, and nothing else', async () => {
  const folder = join(dataDir, 'exports', 'organisation');
  mkdirSync(folder, { recursive: true });
  const lay = (name: string, daysAgo: number) => {
    writeFileSync(join(folder, name), 'x');
    const at = new Date(Date.now() - daysAgo * 86_400_000);
    utimesSync(join(folder, name), at, at);
  };
  for (const name of ['kept', 'kept.rows', 'left', 'left.rows', 'cut.part', 'cut.rows.part']) lay(name, 3);
  lay('young.part', 0);
  const shelf = new ExportShelf(parseConfig({ ETAT_DATA_DIR: dataDir }));
  const repository = { listIds: () => Promise.resolve(['kept']) } as unknown as ExportBatchRepository;
  await new ExportSweeper(shelf, repository, new Clock(() => new Date())).sweep();
  const lying = ['kept', 'kept.rows', 'left', 'left.rows', 'cut.part', 'cut.rows.part', 'young.part'].filter(
    (name) => existsSync(join(folder, name)),
  );
  expect(lying).toEqual(['kept', 'kept.rows', 'young.part']);
});
