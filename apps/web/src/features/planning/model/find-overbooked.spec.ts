import type { Capacity } from '@etat/contracts';
import { expect, it } from 'vitest';
import { findOverbooked } from './find-overbooked';
import { context, internalLine } from './plan-line.fixture';

const month = { utilisationBp: null, freeMinutes: null, isOverbooked: false };
const capacity: Capacity = {
  versionId: 'bu-2026',
  months: [...context.months],
  isWhole: true,
  roles: [
    {
      roleId: 'editor',
      code: 'RED',
      name: 'Editor',
      months: context.months.map((_, period) => ({
        ...month,
        plannedMinutes: 600,
        capacityMinutes: period === 1 ? null : 900,
      })),
    },
  ],
};
const hours = (minutes: number) => context.months.map(() => minutes);

it('counts the line’s hours once, and only months whose capacity is known', () => {
  const opened = internalLine({ minutes: hours(100) });
  expect(findOverbooked(capacity, opened, internalLine({ minutes: hours(400) }))).toEqual([]);
  const found = findOverbooked(capacity, opened, internalLine({ minutes: hours(401) }));
  expect(found).toHaveLength(11);
  expect(found[0]).toEqual({ month: '2026-01', plannedMinutes: 901, capacityMinutes: 900 });
});

it('hours moved from another role come on top', () => {
  const opened = internalLine({ roleId: 'lead', minutes: hours(400) });
  expect(findOverbooked(capacity, opened, internalLine({ minutes: hours(400) }))).toHaveLength(11);
  expect(findOverbooked(capacity, opened, internalLine({ roleId: 'lead', minutes: hours(900) }))).toEqual([]);
});
