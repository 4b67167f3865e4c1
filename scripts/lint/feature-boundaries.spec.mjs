import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Linter } from 'eslint';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { featureBoundaries } from './feature-boundaries.mjs';

describe('features of one app', () => {
  let root = '';

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'etat-features-'));
  });
  afterEach(() => {
    rmSync(root, { recursive: true, force: true });
  });

  function lint(file, code, others = {}) {
    for (const [path, text] of Object.entries({ ...others, [file]: code })) {
      const target = join(root, 'apps/api/src', path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, text);
    }
    const linter = new Linter({ cwd: root });
    const messages = linter.verify(
      code,
      {
        files: ['**/*.ts'],
        plugins: { etat: { rules: { 'feature-boundaries': featureBoundaries } } },
        rules: { 'etat/feature-boundaries': 'error' },
      },
      { filename: join(root, 'apps/api/src', file) },
    );
    return messages.map((message) => message.messageId ?? message.message);
  }

  it('meet through the public index', () => {
    expect(lint('planning/line.service.ts', "import '../strategy';")).toEqual([]);
    expect(lint('planning/line.service.ts', "import '../strategy/index';")).toEqual([]);
    expect(lint('planning/line.service.ts', "import '../platform/database/unit-of-work';")).toEqual([]);
    expect(lint('planning/line.service.ts', "import './line.repository';")).toEqual([]);
  });

  it('do not reach into each other', () => {
    expect(lint('planning/line.service.ts', "import '../strategy/goal.repository';")).toEqual(['deep']);
    expect(lint('app.module.ts', "import './strategy/goal.repository';")).toEqual([]);
    expect(lint('features/planning/line.service.ts', "import '../strategy/goal';")).toEqual(['deep']);
  });

  it('are unknown to the foundation', () => {
    expect(lint('platform/auth/guard.ts', "import '../../strategy';")).toEqual(['upward']);
  });

  it('form no circle, not even over a third', () => {
    const others = {
      'strategy/index.ts': "export * from '../actuals';",
      'actuals/index.ts': "import '../planning';",
    };
    expect(lint('planning/line.service.ts', "import '../strategy';", others)).toEqual(['circle']);
  });
});
