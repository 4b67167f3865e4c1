import type { PlanRow } from '../model/plan-row';

/** Edits on their way outlive the tab: one entry a person and version, in the browser's own database. */
const DATABASE = 'etat-plan-outbox';
const STORE = 'plans';

function open(): Promise<IDBDatabase | null> {
  return new Promise((resolve) => {
    // Private windows and old browsers may have none; then edits live as long as the tab.
    if (typeof indexedDB === 'undefined') return resolve(null);
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => resolve(null);
  });
}

async function inStore<T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T | undefined> {
  const database = await open();
  if (!database) return undefined;
  return new Promise((resolve) => {
    const transaction = database.transaction(STORE, mode);
    const request = work(transaction.objectStore(STORE));
    transaction.oncomplete = () => {
      database.close();
      resolve(request.result);
    };
    transaction.onabort = () => {
      database.close();
      resolve(undefined);
    };
  });
}

const keyOf = (accountId: string, versionId: string) => `${accountId}/${versionId}`;

/** Rows with edits the server has not confirmed, as they were when the tab was closed. */
export async function readOutbox(accountId: string, versionId: string): Promise<PlanRow[]> {
  const rows = await inStore<unknown>('readonly', (store) => store.get(keyOf(accountId, versionId)));
  return Array.isArray(rows) ? (rows as PlanRow[]) : [];
}

export async function writeOutbox(
  accountId: string,
  versionId: string,
  rows: readonly PlanRow[],
): Promise<void> {
  const key = keyOf(accountId, versionId);
  await inStore<unknown>('readwrite', (store): IDBRequest =>
    rows.length === 0 ? store.delete(key) : store.put([...rows], key),
  );
}

/** Signing out leaves nothing of a person on the machine. */
export async function clearOutbox(accountId: string): Promise<void> {
  await inStore('readwrite', (store) =>
    store.delete(IDBKeyRange.bound(`${accountId}/`, `${accountId}/\uffff`)),
  );
}

/** What has to be kept of the plan: everything that is not as the server knows it. */
export function toOutbox(rows: readonly PlanRow[]): PlanRow[] {
  return rows
    .filter(
      (row) => !row.saved || row.queue.length > 0 || row.isRemoved || row.isMoved || row.sending !== null,
    )
    .map((row) => ({ ...row, sending: null, sentCount: 0, isMoved: row.isMoved || row.sending === 'move' }));
}
