import { existsSync, readFileSync } from 'node:fs';

/**
 * The sentences that tests left when they skipped themselves, each once, in the order they came: several files skip for
 * the same reason.
 * @param {string} file @returns {string[]}
 */
export function listSkipped(file) {
  if (!existsSync(file)) return [];
  return [...new Set(readFileSync(file, 'utf8').split('\n'))].filter((sentence) => sentence !== '');
}
