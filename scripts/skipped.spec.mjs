import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { listSkipped } from './skipped.mjs';

let folder;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'etat-skipped-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('names each reason once', () => {
  const file = join(folder, 'api-sqlite.skipped');
  writeFileSync(file, 'what wants a.csv\nwhat wants b.csv\nwhat wants a.csv\n');
  expect(listSkipped(file)).toEqual(['what wants a.csv', 'what wants b.csv']);
});

it('has nothing to name when nothing was skipped', () => {
  expect(listSkipped(join(folder, 'none.skipped'))).toEqual([]);
});
