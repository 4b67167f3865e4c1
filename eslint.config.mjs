import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import { createProjectGraphAsync, readCachedProjectGraph } from 'nx/src/devkit-exports.js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { featureBoundaries } from './scripts/lint/feature-boundaries.mjs';
import { fileNames } from './scripts/lint/file-names.mjs';

// The boundary rule silently switches itself off when Nx has no cached graph; so there always is one.
process.env['NX_DAEMON'] ??= 'false';
try {
  readCachedProjectGraph();
} catch {
  await createProjectGraphAsync();
}

const SPECS = ['**/*.spec.{ts,tsx}'];
const DOMAIN_TESTS = ['libs/domain/src/**/*.spec.ts', 'libs/domain/src/testing/**'];

const mayDependOn = (scope, ...targets) => ({
  sourceTag: `scope:${scope}`,
  onlyDependOnLibsWithTags: targets.map((target) => `scope:${target}`),
});

/** Everything that is not a relative path is a package or a node module. */
const packagesExcept = (...allowed) => ({
  regex: allowed.length > 0 ? `^(?!(${allowed.join('|')})$)[^.]` : '^[^.]',
  message:
    'libs/domain is pure: no node module, and of packages only what calculates (ml-matrix) or parses (jsep).',
});

const noTestSupport = { regex: '/testing/', message: 'What only tests need stays with the tests.' };

const noFocusedTests = ['it', 'test', 'describe', 'suite', 'bench'].map((name) => ({
  selector: `MemberExpression[property.name="only"]:matches([object.name="${name}"], [object.object.name="${name}"])`,
  message: 'A focused test hides all others.',
}));

const noClock = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'libs/domain sees no clock: pass the instant in.',
  },
  {
    selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
    message: 'libs/domain sees no clock: pass the instant in.',
  },
  {
    selector: 'CallExpression[callee.object.name="Math"][callee.property.name="random"]',
    message: 'libs/domain knows no chance: pass the randomness in.',
  },
];

const noEnvironment = {
  selector: 'MemberExpression[object.name="process"][property.name="env"]',
  message: 'Only platform/config and the command line read the environment.',
};

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '**/.nx/**',
      '**/coverage/**',
      'data/**',
      'tests/boundaries/known-bad/**',
    ],
  },
  {
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
    plugins: {
      '@nx': nx,
      etat: { rules: { 'feature-boundaries': featureBoundaries, 'file-names': fileNames } },
    },
  },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx,mjs}'],
    rules: {
      'etat/file-names': 'error',
      'max-lines': ['error', { max: 300 }],
      'no-restricted-syntax': ['error', ...noFocusedTests],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Interfaces ask for promises where one implementation needs no await.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      'etat/feature-boundaries': 'error',
      '@nx/enforce-module-boundaries': [
        'error',
        {
          allow: [],
          depConstraints: [
            mayDependOn('domain'),
            mayDependOn('contracts', 'domain'),
            mayDependOn('exchange', 'domain'),
            mayDependOn('messages'),
            mayDependOn('api', 'domain', 'contracts', 'exchange', 'messages'),
            mayDependOn('web', 'domain', 'contracts', 'messages'),
            mayDependOn('tests', 'domain', 'contracts', 'exchange', 'messages', 'api', 'web'),
          ],
        },
      ],
    },
  },
  {
    // A migration is history: it is not split once it ran somewhere.
    files: ['apps/api/src/**/migrations/**'],
    rules: { 'max-lines': 'off' },
  },
  {
    files: ['libs/domain/src/**/*.ts'],
    ignores: DOMAIN_TESTS,
    rules: {
      'no-restricted-imports': ['error', { patterns: [packagesExcept('ml-matrix', 'jsep'), noTestSupport] }],
      'no-restricted-syntax': ['error', ...noFocusedTests, ...noClock],
    },
  },
  {
    files: DOMAIN_TESTS,
    rules: {
      'no-restricted-imports': ['error', { patterns: [packagesExcept('vitest', 'fast-check')] }],
    },
  },
  {
    files: ['apps/api/src/**/*.ts'],
    ignores: ['apps/api/src/platform/config/**', 'apps/api/src/commands/**', ...SPECS],
    rules: { 'no-restricted-syntax': ['error', ...noFocusedTests, noEnvironment] },
  },
  {
    files: ['apps/api/src/**/*.controller.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^typeorm$|\\.(repository|entity)$',
              message: 'A controller speaks HTTP only: go through a service.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['apps/web/src/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat['recommended-latest'] ?? reactHooks.configs.flat.recommended],
  },
  {
    // The command line and the scripts talk to a terminal.
    files: [
      'scripts/**/*.mjs',
      'tests/bench/**/*.mjs',
      'eslint.config.mjs',
      'apps/api/src/cli/**/*.ts',
      'apps/api/src/commands/**/*.ts',
    ],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        performance: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        URL: 'readonly',
        fetch: 'readonly',
      },
    },
    rules: { 'no-console': 'off' },
  },
);
