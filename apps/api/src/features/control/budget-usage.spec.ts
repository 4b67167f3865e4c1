import { describe, expect, it } from 'vitest';
import { ACTUAL, NONE } from '../../platform/facts/fact-rollup.entity';
import { BudgetUsage } from './budget-usage';

const year = (january: number, december: number) => [
  january,
  ...Array.from({ length: 10 }, () => 0),
  december,
];
const fact = (scenario: string, costCentreId: string, initiativeId: string, amountsMinor: number[]) => ({
  scenario,
  fiscalYear: 2026,
  costCentreId,
  initiativeId,
  amountsMinor,
  minutes: [],
});
const above = new Map([
  ['root', ['root']],
  ['events', ['events', 'root']],
  ['press', ['press', 'root']],
]);
const usage = new BudgetUsage(
  [
    fact('version', 'events', 'fair', year(100, 50)),
    fact('version', 'press', NONE, year(10, 0)),
    fact(ACTUAL, 'events', 'fair', year(70, 0)),
    fact(ACTUAL, 'press', 'fair', year(5, 1)),
  ],
  [
    { costCentreId: 'events', initiativeId: null, amountsMinor: year(20, 4) },
    { costCentreId: 'press', initiativeId: 'fair', amountsMinor: year(0, 2) },
  ],
  above,
);

describe('BudgetUsage', () => {
  it.each([
    ['a cost centre', 'events', null, 'annual', 1, [150, 70, 24]],
    ['everything below it', 'root', null, 'annual', 1, [160, 76, 26]],
    ['cumulated to January', 'root', null, 'cumulated', 1, [110, 75, 20]],
    ['an initiative, wherever its cost lies', null, 'fair', 'annual', 1, [150, 76, 2]],
    ['one without any cost', null, 'other', 'annual', 1, [0, 0, 0]],
  ] as const)('%s', (_case, costCentreId, initiativeId, basis, period, expected) => {
    const { budgetMinor, actualMinor, commitmentMinor } = usage.of(
      { costCentreId, initiativeId },
      { basis, period },
    );
    expect([budgetMinor, actualMinor, commitmentMinor]).toEqual(expected);
  });
});
