import type { Drawing, Effect, Fill, TableModel } from './drawing';
import type { ChartLabels } from './labels';
import { layoutWaterfall } from './waterfall.layout';

interface Step {
  key: string;
  label: string;
}

/** A whole: starts at zero, filled by its scenario. */
export interface WaterfallTotal extends Step {
  kind: 'total';
  value: number;
  scenario: 'actual' | 'plan' | 'previousYear' | 'forecast';
}

/** A cause: floats where the steps before it ended. */
export interface WaterfallCause extends Step {
  kind: 'cause';
  value: number;
  effect: Effect;
  isForecast?: boolean;
}

export type WaterfallStep = WaterfallTotal | WaterfallCause;

export interface WaterfallInput {
  steps: WaterfallStep[];
  formatValue: (value: number) => string;
  /** With its sign. */
  formatVariance: (value: number) => string;
  labels: Pick<ChartLabels, 'value' | 'variance' | 'entry'>;
}

const ROW = { preferred: 26, least: 16, narrow: 34 };

/** From which value to which each step reaches; a total begins anew at zero, so a wrong sum shows as a jump. */
export function computeSpans(steps: WaterfallStep[]): { from: number; to: number }[] {
  let level = 0;
  return steps.map(({ kind, value }) => {
    const from = kind === 'total' ? 0 : level;
    level = from + value;
    return { from, to: level };
  });
}

function toFill(step: WaterfallStep): Fill {
  if (step.kind === 'total') return step.scenario;
  return step.isForecast ? `${step.effect}Forecast` : step.effect;
}

function toFigure(step: WaterfallStep, { formatValue, formatVariance }: WaterfallInput): string {
  return step.kind === 'total' ? formatValue(step.value) : formatVariance(step.value);
}

/** Plan, the causes, actual: from top to bottom, each where the one before it ended. */
export function toWaterfall(input: WaterfallInput): Drawing {
  const { steps, labels } = input;
  return {
    orientation: 'rows',
    entries: steps.map(({ label }) => label),
    series: [
      {
        id: 'steps',
        kind: 'bar',
        label: labels.value,
        values: steps.map(({ value }) => value),
        fills: steps.map(toFill),
      },
    ],
    tips: steps.map((step) => ({ title: step.label, lines: [toFigure(step, input)] })),
    height: {
      preferred: steps.length * ROW.preferred + 4,
      least: steps.length * ROW.least + 4,
      narrow: steps.length * ROW.narrow + 4,
    },
    layout: (size, measure) =>
      layoutWaterfall(
        steps.map((step, at) => ({
          label: step.label,
          isTotal: step.kind === 'total',
          effect: step.kind === 'cause' ? step.effect : 'neutral',
          figure: toFigure(step, input),
          ...(computeSpans(steps)[at] ?? { from: 0, to: 0 }),
        })),
        size,
        measure,
      ),
  };
}

export function toWaterfallTable(input: WaterfallInput): TableModel {
  const { steps, labels } = input;
  return {
    columns: [labels.entry, labels.value, labels.variance],
    rows: steps.map((step) => {
      const figure = toFigure(step, input);
      return step.kind === 'total'
        ? { cells: [step.label, figure, ''], bold: true }
        : { cells: [step.label, '', figure], level: 1 };
    }),
  };
}
