import { DomainError } from '@etat/domain';
import { LIMITS } from './limits';
import { readWholeXml } from './read-xml';
import { createTextCollector } from './text-collector';
import type { ZipParts } from './zip-parts';

/**
 * The texts that cells share, by number. The only part that is held in memory: cells name them in any order.
 *
 * @throws {DomainError} `xlsx.too-large`, `xlsx.damaged`
 */
export async function readSharedStrings(zip: ZipParts, part: string): Promise<readonly string[]> {
  const texts: string[] = [];
  const collector = createTextCollector();
  await readWholeXml(zip.read(part, LIMITS.sharedStringBytes), {
    open: (name) => {
      if (name === 'si') collector.start();
      else collector.open(name);
    },
    text: (text) => collector.text(text),
    close: (name) => {
      if (name !== 'si') collector.close(name);
      else {
        if (texts.length >= LIMITS.sharedStrings) throw new DomainError('xlsx.too-large', {});
        texts.push(toOwnMemory(collector.take()));
      }
    },
  });
  return texts;
}

/** A part of a chunk keeps the whole chunk alive; a copy does not. */
function toOwnMemory(text: string): string {
  return text.length > 12 ? Buffer.from(text, 'utf16le').toString('utf16le') : text;
}
