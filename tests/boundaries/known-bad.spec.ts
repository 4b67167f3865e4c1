import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

/** A rule that is switched off by mistake shows nothing; so every fixture here must fail, by the rule named. */
const root = resolve(import.meta.dirname, '../..');
const fixtures = join(import.meta.dirname, 'known-bad');

// Linted as if it stood in a file that exists, because typed rules know only files of a project.
const cases = [
  ['domain-imports-contracts', 'libs/domain', '@nx/enforce-module-boundaries'],
  ['domain-imports-node', 'libs/domain', 'no-restricted-imports'],
  ['domain-imports-package', 'libs/domain', 'no-restricted-imports'],
  ['domain-reads-clock', 'libs/domain', 'no-restricted-syntax'],
  ['domain-reads-chance', 'libs/domain', 'no-restricted-syntax'],
  ['contracts-imports-exchange', 'libs/contracts', '@nx/enforce-module-boundaries'],
  ['exchange-imports-messages', 'libs/exchange', '@nx/enforce-module-boundaries'],
  ['messages-imports-domain', 'libs/messages', '@nx/enforce-module-boundaries'],
  ['api-imports-web', 'apps/api', '@nx/enforce-module-boundaries'],
  ['web-imports-exchange', 'apps/web', '@nx/enforce-module-boundaries'],
  ['relative-into-another-lib', 'libs/contracts', '@nx/enforce-module-boundaries'],
  ['any', 'libs/contracts', '@typescript-eslint/no-explicit-any'],
  ['floating-promise', 'libs/contracts', '@typescript-eslint/no-floating-promises'],
  ['unused', 'libs/contracts', '@typescript-eslint/no-unused-vars'],
  ['focused', 'libs/contracts', 'no-restricted-syntax'],
  ['silenced', 'libs/contracts', 'eqeqeq'],
] as const;

describe('lint refuses', () => {
  const eslint = new ESLint({ cwd: root });

  it.each(cases)('%s in %s by %s', { timeout: 60_000 }, async (fixture, project, rule) => {
    const host = project.startsWith('libs/') ? 'src/index.ts' : 'vite.config.ts';
    const code = readFileSync(join(fixtures, `${fixture}.ts`), 'utf8');
    const results = await eslint.lintText(code, { filePath: join(root, project, host) });
    const failed = results.flatMap((result) => result.messages).filter((message) => message.severity === 2);
    expect(failed.map((message) => message.ruleId)).toContain(rule);
  });

  it('every fixture has its case', () => {
    const names = readdirSync(fixtures).map((file) => file.replace(/\.ts$/, ''));
    expect(names.sort()).toEqual(cases.map(([fixture]) => fixture).sort());
  });

  it('and accepts a lib that imports what it may', { timeout: 60_000 }, async () => {
    const code = "import * as domain from '@etat/domain';\nexport const names = Object.keys(domain);\n";
    const results = await eslint.lintText(code, { filePath: join(root, 'libs/contracts/src/index.ts') });
    expect(results.flatMap((result) => result.messages)).toEqual([]);
  });
});
