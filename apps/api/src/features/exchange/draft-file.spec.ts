import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { DraftWriter, readDrafts } from './draft-file';

const folder = mkdtempSync(join(tmpdir(), 'etat-drafts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const writeAndRead = async (drafts: readonly object[], rowsPerChunk: number) => {
  const path = join(folder, 'drafts');
  const writer = await DraftWriter.open(path);
  await writer.write(drafts.slice(0, 1));
  await writer.write(drafts.slice(1));
  await writer.close();
  return [...readDrafts<object>(path, rowsPerChunk)];
};

it('gives back in chunks what was written, whatever the texts hold', async () => {
  const drafts = [{ text: 'line\nbreak' }, { text: '"quoted" \u2028' }, { text: '' }, { text: 'Köln' }, {}];
  expect(await writeAndRead(drafts, 2)).toEqual([drafts.slice(0, 2), drafts.slice(2, 4), drafts.slice(4)]);
  expect(await writeAndRead([], 2)).toEqual([]);
});

it('keeps rows whole that cross the end of what is read at once', async () => {
  const drafts = Array.from({ length: 3_000 }, (_, line) => ({
    line,
    text: 'ä€😀'.repeat(100 + (line % 7)),
  }));
  expect((await writeAndRead(drafts, 1_000)).flat()).toEqual(drafts);
});
