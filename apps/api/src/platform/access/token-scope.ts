const NEVER_BY_TOKEN = new Set<string>(['people.manage', 'settings.manage', 'tokens.manage']);

/** Whether a token's scopes open a handler: administration never, imports and exports by their own scopes too. */
export function allowsScope(scopes: readonly string[], permission: string, isWrite: boolean): boolean {
  if (NEVER_BY_TOKEN.has(permission)) return false;
  if (permission === 'export.read' || permission === 'export.batch')
    return scopes.includes('export') || scopes.includes('read');
  if (permission === 'actuals.import') return scopes.includes('import') || scopes.includes('write');
  return scopes.includes(isWrite ? 'write' : 'read');
}
