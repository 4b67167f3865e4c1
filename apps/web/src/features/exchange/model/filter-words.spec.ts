import { expect, it } from 'vitest';
import { toFilterWords } from './filter-words';

it('names what tells batches apart and leaves ids out', () => {
  expect(toFilterWords({ fromMonth: '2026-01', toMonth: '2026-03' })).toBe('2026-01, 2026-03');
  expect(toFilterWords({ fiscalYear: 2026, versionId: '01900000-0000-7000-8000-000000000000' })).toBe('2026');
  expect(toFilterWords({})).toBe('');
});
