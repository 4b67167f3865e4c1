import { expect, it } from 'vitest';
import { toServiceMonth } from './to-service-month';

it.each([
  ['2026-06', '2026-08', '2026-06'],
  ['2026-06', '2026-06', '2026-06'],
  ['2027-01', '2026-12', '2026-12'],
])('due in %s, entered in %s: a cost of %s', (dueMonth, now, expected) => {
  expect(toServiceMonth(dueMonth, now)).toBe(expected);
});
