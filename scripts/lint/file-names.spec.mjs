import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import { fileNames } from './file-names.mjs';

function lint(filename) {
  const config = {
    files: ['**/*.ts', '**/*.tsx'],
    plugins: { etat: { rules: { 'file-names': fileNames } } },
    rules: { 'etat/file-names': 'error' },
  };
  return new Linter({ cwd: '/etat' }).verify('', config, { filename }).map(({ messageId }) => messageId);
}

describe('file names', () => {
  it('are kebab-case with their role behind a dot', () => {
    expect(lint('/etat/apps/api/src/features/planning/budget-line.service.ts')).toEqual([]);
    expect(lint('/etat/apps/web/src/ui/DataGrid.tsx')).toEqual(['kebab']);
    expect(lint('/etat/apps/web/src/ui/data_grid.tsx')).toEqual(['kebab']);
  });

  it('say what is inside', () => {
    expect(lint('/etat/libs/domain/src/utils.ts')).toEqual(['nameless']);
    expect(lint('/etat/libs/domain/src/common/money.ts')).toEqual(['nameless']);
    expect(lint('/etat/libs/domain/src/money/round.ts')).toEqual([]);
  });
});
