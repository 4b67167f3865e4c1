import { posix } from 'node:path';
import { DomainError } from '@etat/domain';
import { LIMITS } from './limits';
import { readWholeXml } from './read-xml';
import type { ZipParts } from './zip-parts';

/** Where the parts of a workbook lie, and what it says about its sheets. */
export interface WorkbookParts {
  sheets: { name: string; isHidden: boolean; part: string }[];
  startsIn1904: boolean;
  styles: string | null;
  sharedStrings: string | null;
}

interface Relationship {
  id: string;
  type: string;
  part: string;
}

/** Excel allows 31 characters, other programs some more. */
const LONGEST_NAME = 255;
const CONTENT_TYPES = '[Content_Types].xml';
const MAIN_PART =
  /(?:spreadsheetml\.(?:sheet|template)|ms-excel\.(?:sheet|template)\.macroEnabled)\.main\+xml$/;
const BINARY_PART = /ms-excel\.sheet\.binary/;

/**
 * Finds the sheets of a workbook, in their order on the screen.
 *
 * @throws {DomainError} `xlsx.not-a-workbook`, `xlsx.binary` for `.xlsb`, `xlsx.damaged`
 */
export async function readWorkbookParts(zip: ZipParts): Promise<WorkbookParts> {
  const main = await findMainPart(zip);
  const relationships = await readRelationships(zip, main);
  const byId = new Map(relationships.map((one) => [one.id, one]));
  const find = (type: string) =>
    relationships.find((one) => one.type === type && zip.has(one.part))?.part ?? null;
  const sheets: WorkbookParts['sheets'] = [];
  let startsIn1904 = false;
  await readWholeXml(zip.read(main, LIMITS.partBytes), {
    open: (name, attributes) => {
      if (name === 'workbookPr') startsIn1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      const sheet = byId.get(attributes['r:id'] ?? findId(attributes));
      // Charts and macros have tabs too.
      if (sheet?.type !== 'worksheet') return;
      if (sheets.length >= LIMITS.sheets) throw new DomainError('xlsx.too-large', {});
      const { name: title = '' } = attributes;
      if (title === '' || title.length > LONGEST_NAME) throw new DomainError('xlsx.damaged', {});
      const isHidden = (attributes['state'] ?? 'visible') !== 'visible';
      sheets.push({ name: title, isHidden, part: sheet.part });
    },
  });
  return { sheets, startsIn1904, styles: find('styles'), sharedStrings: find('sharedStrings') };
}

async function findMainPart(zip: ZipParts): Promise<string> {
  if (!zip.has(CONTENT_TYPES)) throw new DomainError('xlsx.not-a-workbook', {});
  let isWorkbook = false;
  let isBinary = false;
  await readWholeXml(zip.read(CONTENT_TYPES, LIMITS.partBytes), {
    open: (_, { ContentType = '' }) => {
      isWorkbook ||= MAIN_PART.test(ContentType);
      isBinary ||= BINARY_PART.test(ContentType);
    },
  });
  if (isBinary && !isWorkbook) throw new DomainError('xlsx.binary', {});
  const root = isWorkbook ? await readRelationships(zip, '') : [];
  const main = root.find(({ type }) => type === 'officeDocument');
  if (!isWorkbook || !main) throw new DomainError('xlsx.not-a-workbook', {});
  return main.part;
}

/** What a part refers to; targets are relative to its folder, and never outside of the archive. */
async function readRelationships(zip: ZipParts, part: string): Promise<Relationship[]> {
  const folder = posix.dirname(part);
  const found: Relationship[] = [];
  const file = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  if (!zip.has(file)) return found;
  await readWholeXml(zip.read(file, LIMITS.partBytes), {
    open: (name, { Id = '', Type = '', Target = '', TargetMode = '' }) => {
      if (name !== 'Relationship' || TargetMode === 'External') return;
      const path = Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target);
      found.push({ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), part: path });
    },
  });
  return found;
}

/** The prefix of the relationships' namespace is usually `r`, but free. */
function findId(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '';
}
