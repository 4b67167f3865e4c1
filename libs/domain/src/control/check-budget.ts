import { addMinor } from '../money/add-minor';
import { subtractMinor } from '../money/subtract-minor';

export const CONTROL_ACTIONS = ['ignore', 'warn', 'stop'] as const;
export type ControlAction = (typeof CONTROL_ACTIONS)[number];
export type ControlOutcome = 'ok' | 'warn' | 'stop';

export interface BudgetCheckInput {
  /** Current budget of the period that is looked at. */
  budgetMinor: number;
  /** Booked in it, accruals included. */
  actualMinor: number;
  /** Ordered in it, neither received nor invoiced. */
  commitmentMinor: number;
  /** The request or order that is asked for; 0 to look at the present state. */
  amountMinor: number;
  action: ControlAction;
  /** Who asks holds a role the rule makes an exception for: a stop becomes a warning. */
  isExcepted: boolean;
}

export interface BudgetCheck {
  usedMinor: number;
  /** What is left before the request; negative when it is overdrawn already. */
  availableMinor: number;
  /** Used / budget, unrounded; null without a budget. */
  usageRatio: number | null;
  outcome: ControlOutcome;
}

/**
 * Whether an amount fits into the budget, and what the rule makes of it when it does not.
 *
 * Units: minor units. Sign: costs positive; `available = budget - actual - open commitment`. What costs nothing, or gives
 * money back, always passes. An amount that just fits passes.
 * @throws {DomainError} `money.not-minor-units`.
 * @see DOMAIN.md 3, available; 4, budget control
 * @example checkBudget({ budgetMinor: 100, actualMinor: 60, commitmentMinor: 30, amountMinor: 11, action: 'stop',
 *   isExcepted: false }).outcome //=> 'stop'
 */
export function checkBudget(input: BudgetCheckInput): BudgetCheck {
  const { budgetMinor, amountMinor, action, isExcepted } = input;
  const usedMinor = addMinor(input.actualMinor, input.commitmentMinor);
  const availableMinor = subtractMinor(budgetMinor, usedMinor);
  const usageRatio = budgetMinor > 0 ? usedMinor / budgetMinor : null;
  const fits = amountMinor <= 0 || amountMinor <= availableMinor;
  const strict: ControlOutcome =
    action === 'ignore' ? 'ok' : action === 'stop' && isExcepted ? 'warn' : action;
  return { usedMinor, availableMinor, usageRatio, outcome: fits ? 'ok' : strict };
}
