import {
  ImportDetailSchema,
  ImportPageSchema,
  type ImportDetail,
  type ImportKind,
  type ImportSettings,
} from '@etat/contracts';
import { queryOptions } from '@tanstack/react-query';
import { getAll, request, requestNothing, toUrl } from '../../../platform/http';

export const importsKey = (path: string) => [path, 'imports'];
export const importKey = (path: string, id: string) => [...importsKey(path), id];

export const importsQuery = (path: string) =>
  queryOptions({
    queryKey: [...importsKey(path), 'list'],
    queryFn: ({ signal }) => getAll(`${path}/imports`, ImportPageSchema, {}, signal),
  });

export const importQuery = (path: string, id: string) =>
  queryOptions({
    queryKey: importKey(path, id),
    queryFn: ({ signal }) => request(`${path}/imports/${id}`, ImportDetailSchema, { signal }),
  });

/** Sends the file as it is; nothing is saved but the file itself. */
export function uploadImport(path: string, kind: ImportKind, file: File): Promise<ImportDetail> {
  return request(`${path}/imports`, ImportDetailSchema, {
    method: 'POST',
    query: { kind, fileName: file.name },
    body: file,
  });
}

/** Reads the file again by these settings; answers what would be stored. */
export function putSettings(path: string, id: string, settings: ImportSettings): Promise<ImportDetail> {
  return request(`${path}/imports/${id}/settings`, ImportDetailSchema, { method: 'PUT', body: settings });
}

export function confirmImport(path: string, id: string, skipBadRows: boolean): Promise<ImportDetail> {
  return request(`${path}/imports/${id}/confirm`, ImportDetailSchema, {
    method: 'POST',
    body: { skipBadRows },
  });
}

/** Keeps how the file is read under a name. */
export function saveProfile(path: string, id: string, name: string): Promise<ImportDetail> {
  return request(`${path}/imports/${id}/profile`, ImportDetailSchema, { method: 'PUT', body: { name } });
}

/** Reads the file as if there were no profile. */
export function leaveProfile(path: string, id: string): Promise<ImportDetail> {
  return request(`${path}/imports/${id}/profile`, ImportDetailSchema, { method: 'DELETE' });
}

/** Stops a publication; what it wrote so far goes. */
export function cancelImport(path: string, id: string): Promise<ImportDetail> {
  return request(`${path}/imports/${id}/cancel`, ImportDetailSchema, { method: 'POST', body: {} });
}

/** Where the rows that cannot be taken are had as a file, with their reasons in this language. */
export const badRowsHref = (path: string, id: string, language: 'de' | 'en'): string =>
  toUrl(`${path}/imports/${id}/bad-rows`, { language });

export function discardImport(path: string, id: string): Promise<void> {
  return requestNothing(`${path}/imports/${id}`, { method: 'DELETE' });
}
