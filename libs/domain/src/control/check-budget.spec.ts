import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorCodeOf } from '../testing/error-code-of';
import { checkBudget, CONTROL_ACTIONS, type ControlAction, type ControlOutcome } from './check-budget';

const check = (amountMinor: number, action: ControlAction, isExcepted = false) =>
  checkBudget({
    budgetMinor: 1_000,
    actualMinor: 600,
    commitmentMinor: 300,
    amountMinor,
    action,
    isExcepted,
  });

describe('checkBudget', () => {
  it.each<[string, number, ControlAction, boolean, ControlOutcome]>([
    ['what fits passes', 99, 'stop', false, 'ok'],
    ['what just fits passes', 100, 'stop', false, 'ok'],
    ['one cent more stops', 101, 'stop', false, 'stop'],
    ['one cent more warns', 101, 'warn', false, 'warn'],
    ['one cent more is ignored', 101, 'ignore', false, 'ok'],
    ['an excepted role is warned instead of stopped', 101, 'stop', true, 'warn'],
    ['an excepted role is warned where others are', 101, 'warn', true, 'warn'],
    ['an excepted role passes what fits', 100, 'stop', true, 'ok'],
    ['a credit passes', -5_000, 'stop', false, 'ok'],
    ['nothing passes', 0, 'stop', false, 'ok'],
  ])('%s', (_case, amountMinor, action, isExcepted, outcome) => {
    expect(check(amountMinor, action, isExcepted).outcome).toBe(outcome);
  });

  it('says what is used and left', () => {
    expect(check(0, 'warn')).toMatchObject({ usedMinor: 900, availableMinor: 100, usageRatio: 0.9 });
  });

  it('without a budget there is no percentage, and every cost is too much', () => {
    const none = { budgetMinor: 0, actualMinor: 0, commitmentMinor: 0, amountMinor: 1, isExcepted: false };
    expect(checkBudget({ ...none, action: 'stop' })).toEqual({
      usedMinor: 0,
      availableMinor: 0,
      usageRatio: null,
      outcome: 'stop',
    });
  });

  it('an overdrawn budget stops the smallest cost and lets a credit pass', () => {
    const overdrawn = { budgetMinor: 100, actualMinor: 150, commitmentMinor: 0, isExcepted: false } as const;
    expect(checkBudget({ ...overdrawn, action: 'stop', amountMinor: 1 }).outcome).toBe('stop');
    expect(checkBudget({ ...overdrawn, action: 'stop', amountMinor: -1 }).outcome).toBe('ok');
  });

  it('refuses fractions of a cent', () => {
    const input = { budgetMinor: 1, actualMinor: 0.5, commitmentMinor: 0, amountMinor: 0, isExcepted: false };
    expect(errorCodeOf(() => checkBudget({ ...input, action: 'warn' }))).toBe('money.not-minor-units');
  });

  it('a smaller amount is never judged harder, and an exception never softer than a warning', () => {
    const amount = () => fc.integer({ min: -1_000, max: 2_000 });
    const rank = { ok: 0, warn: 1, stop: 2 };
    fc.assert(
      fc.property(amount(), amount(), fc.constantFrom(...CONTROL_ACTIONS), (a, b, action) => {
        const [small, large] = [Math.min(a, b), Math.max(a, b)].map(
          (each) => rank[check(each, action).outcome],
        );
        expect(small ?? 0).toBeLessThanOrEqual(large ?? 0);
        expect(check(a, action, true).outcome === 'ok').toBe(check(a, action).outcome === 'ok');
      }),
    );
  });
});
