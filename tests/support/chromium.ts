import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** Names under which distributions install the browser. */
const PROGRAMS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Nothing the browser does on its own account: no updates, no background requests, no first-run pages. */
const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-quic',
  '--no-first-run',
  '--disable-component-update',
  '--disable-sync',
];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Being there is not enough: Ubuntu ships a placeholder, and Playwright's build lacks libraries on a bare system. */
function isRunnable(path: string): boolean {
  return isExecutable(path) && spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0;
}

/** The path of an installed Chromium: CHROME_PATH, the system's, or the one in Playwright's cache. */
function findChromium(): string | null {
  const named = process.env['CHROME_PATH'];
  if (named) {
    if (isExecutable(named)) return named;
    throw new Error(`CHROME_PATH names "${named}", which cannot be run.`);
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = PROGRAMS.flatMap((program) => folders.map((folder) => join(folder, program)));
  return [...candidates, chromium.executablePath()].find(isRunnable) ?? null;
}

const isRootOnDebian = (): boolean => process.getuid?.() === 0 && existsSync('/etc/debian_version');

function installFromDebian(): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('apt-get', ['update'], { stdio: 'inherit', env });
  execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {
    stdio: 'inherit',
    env,
  });
}

function installFromPlaywright(): void {
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
  const libraries = isRootOnDebian() ? ['--with-deps'] : [];
  execFileSync(process.execPath, [cli, 'install', ...libraries, 'chromium'], { stdio: 'inherit' });
}

/**
 * Finds Chromium or brings it: Debian's package when root there, else Playwright's own.
 * @throws {Error} with a sentence for people when neither way works
 */
export function ensureChromium(): string {
  const present = findChromium();
  if (present) return present;
  const installers = isRootOnDebian() ? [installFromDebian, installFromPlaywright] : [installFromPlaywright];
  for (const install of installers) {
    try {
      install();
    } catch {
      continue; // the installer has said why on standard error; the next one may work
    }
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error('No Chromium here and none could be installed; set CHROME_PATH to one.');
}

/** A real Chromium; the caller closes it. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: ensureChromium(), args: ARGUMENTS });
}
