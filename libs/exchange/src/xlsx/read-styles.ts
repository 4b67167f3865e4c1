import { LIMITS } from './limits';
import { type NumberFormat, toBuiltInFormat, toNumberFormat } from './number-format';
import { readWholeXml } from './read-xml';
import type { ZipParts } from './zip-parts';

/** The number format of each cell style, by the style's number. */
export async function readStyles(zip: ZipParts, part: string): Promise<readonly NumberFormat[]> {
  const defined = new Map<number, NumberFormat>();
  const formats: NumberFormat[] = [];
  let isInCells = false;
  await readWholeXml(zip.read(part, LIMITS.partBytes), {
    open: (name, { numFmtId = '0', formatCode = '' }) => {
      if (name === 'cellXfs') isInCells = true;
      else if (name === 'numFmt') defined.set(Number(numFmtId), toNumberFormat(formatCode));
      else if (name === 'xf' && isInCells) {
        const id = Number(numFmtId);
        formats.push(defined.get(id) ?? toBuiltInFormat(id) ?? { kind: 'number' });
      }
    },
    close: (name) => {
      if (name === 'cellXfs') isInCells = false;
    },
  });
  return formats;
}
