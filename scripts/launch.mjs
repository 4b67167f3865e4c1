import { pathToFileURL } from 'node:url';
import { API_MAIN, ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';

/**
 * Installs and builds what is missing, then runs the built program in this very process: signals, exit code,
 * terminal and standard input are its own, and no second Node costs memory.
 * @param {string[]} args
 * @param {'show' | 'stderr'} output where installer and builder write
 */
export async function launch(args, output) {
  await ensureInstalled(output);
  try {
    await ensureBuilt(output);
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
  process.env['NODE_ENV'] ??= 'production';
  process.argv = [process.execPath, API_MAIN, ...args];
  process.setSourceMapsEnabled(true);
  await import(pathToFileURL(API_MAIN).href);
}
