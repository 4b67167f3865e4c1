import { existsSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { ImportDetail, ImportField, ImportKind, ImportSettings } from '@etat/contracts';
import { describe } from 'vitest';
import type { HttpResponse } from './http';
import type { Member } from './tenant';
import { noteSkipped } from './unavailable';

// Files that nobody here wrote, beside the repository; the figures in the tests are the control totals of their SOURCES.md.
const DIRECTORY = fileURLToPath(new URL('../../../shared/data/', import.meta.url));

const PAUSE_MS = 100;

export const realFile = (name: string): string => DIRECTORY + name;
export const readRealFile = (name: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(realFile(name)));

/** `describe`, skipped with a word at the end of the run when the file is not there. */
export function describeWithFile(name: string) {
  const isFound = existsSync(realFile(name));
  if (!isFound) noteSkipped(`what wants ${name}, which is not in ../shared/data`);
  return describe.skipIf(!isFound);
}

/** Sends a file; text is sent as UTF-8. */
export function upload(
  member: Member,
  kind: ImportKind,
  content: string | Uint8Array<ArrayBuffer>,
  fileName = 'file.csv',
): Promise<HttpResponse<ImportDetail>> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const query = new URLSearchParams({ kind, fileName });
  return member.http.post<ImportDetail>(member.path(`imports?${query.toString()}`), bytes, {
    headers: { 'content-type': 'application/octet-stream' },
  });
}

/** Settings as a person corrects them: columns by heading, the rest as it is to be. */
export type Corrections = Partial<Omit<ImportSettings, 'columns' | 'filters' | 'defaults'>> & {
  columns?: Partial<Record<ImportField, string | null>>;
  filters?: { column: string; equals: string }[];
  defaults?: Partial<ImportSettings['defaults']>;
};

export function correct(detail: ImportDetail, corrections: Corrections): ImportSettings {
  const indexOf = (heading: string) => {
    const column = detail.columns.find(({ name }) => name === heading);
    if (!column) throw new Error(`The file has no column "${heading}".`);
    return column.index;
  };
  const { columns = {}, filters = [], defaults = {}, ...rest } = corrections;
  const mapped = new Map<string, number>(Object.entries(detail.settings.columns));
  for (const [field, heading] of Object.entries(columns)) {
    if (heading === null) mapped.delete(field);
    else mapped.set(field, indexOf(heading));
  }
  return {
    ...detail.settings,
    ...rest,
    columns: Object.fromEntries(mapped),
    filters: filters.map(({ column, equals }) => ({ column: indexOf(column), equals })),
    defaults: { ...detail.settings.defaults, ...defaults },
  };
}

function requireOk(answer: HttpResponse<ImportDetail>, status: number): ImportDetail {
  if (answer.status !== status) throw new Error(`The server answered ${answer.status}: ${answer.text}`);
  return answer.body;
}

/** Uploads, corrects and previews; returns the wizard's state. */
export async function preview(
  member: Member,
  kind: ImportKind,
  content: string | Uint8Array<ArrayBuffer>,
  corrections: Corrections = {},
  fileName?: string,
): Promise<ImportDetail> {
  const uploaded = requireOk(await upload(member, kind, content, fileName), 201);
  const settings = correct(uploaded, corrections);
  return requireOk(await member.put<ImportDetail>(`imports/${uploaded.import.id}/settings`, settings), 200);
}

export async function confirm(
  member: Member,
  detail: ImportDetail,
  skipBadRows = false,
): Promise<HttpResponse<ImportDetail>> {
  return member.post<ImportDetail>(`imports/${detail.import.id}/confirm`, { skipBadRows });
}

/** A large import, or a busy machine, goes on publishing after the confirmation was answered. */
async function waitUntilPublished(member: Member, confirmed: ImportDetail): Promise<ImportDetail> {
  let detail = confirmed;
  while (detail.import.state === 'publishing') {
    await setTimeout(PAUSE_MS);
    detail = requireOk(await member.get<ImportDetail>(`imports/${confirmed.import.id}`), 200);
  }
  return detail;
}

/** The whole way: upload, corrections, preview, confirmation. Returns the preview that was confirmed and the result. */
export async function importFile(
  member: Member,
  kind: ImportKind,
  content: string | Uint8Array<ArrayBuffer>,
  corrections: Corrections = {},
  fileName?: string,
): Promise<{ shown: NonNullable<ImportDetail['preview']>; done: ImportDetail }> {
  const detail = await preview(member, kind, content, corrections, fileName);
  const done = await waitUntilPublished(member, requireOk(await confirm(member, detail), 200));
  if (!detail.preview) throw new Error(`No preview: ${JSON.stringify(detail.missing)}`);
  return { shown: detail.preview, done };
}
