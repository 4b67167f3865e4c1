import type { MessageKey } from '@etat/messages';

export const STEP_NAMES = [
  'cost-centre',
  'category',
  'staff-role',
  'initiative',
  'plan',
  'actuals',
  'kpi',
  'link',
] as const;
export type StepName = (typeof STEP_NAMES)[number];

/** How many there are of each; null where one may not look. */
export type Progress = Record<StepName, number | null>;

interface Step {
  name: StepName;
  isDone: boolean;
  title: MessageKey;
  text: MessageKey;
}

export function toSteps(progress: Progress): Step[] {
  return STEP_NAMES.map((name) => ({
    name,
    isDone: (progress[name] ?? 0) > 0,
    title: `administration.first-steps.${name}` as const,
    text: `administration.first-steps.${name}.text` as const,
  }));
}

/** An organisation without a plan and without actuals has no figures to show on its start page. */
export function isWithoutFigures(progress: Progress): boolean {
  return progress.plan === 0 && progress.actuals === 0;
}
