import type { Layout, Mark, Measure, TextMark } from './drawing';
import { isOverlapping, toTextBox } from './text-fit';

/** About the width of a sans-serif letter; wide enough that real fonts need less. */
export const measureRoughly: Measure = (text, { size, bold }) => text.length * size * (bold ? 0.62 : 0.58);

export function textsOf(marks: Mark[]): TextMark[] {
  return marks.filter((mark) => mark.kind === 'text');
}

export function textNamed(layout: Layout, text: string): TextMark | undefined {
  return textsOf(layout.front).find((mark) => mark.text === text);
}

/** Pairs of labels that touch; none is what every chart promises at every size. */
export function findTouchingLabels(layout: Layout): string[] {
  const texts = textsOf([...layout.behind, ...layout.front]).map((mark) => ({
    text: mark.text,
    box: toTextBox(mark, measureRoughly),
  }));
  return texts.flatMap((one, at) =>
    texts
      .slice(at + 1)
      .filter((other) => isOverlapping(one.box, other.box))
      .map((other) => `${one.text} | ${other.text}`),
  );
}

/** Labels that leave the canvas. */
export function findCutLabels(
  layout: Layout,
  { width, height }: { width: number; height: number },
): string[] {
  return textsOf(layout.front)
    .filter((mark) => {
      const box = toTextBox(mark, measureRoughly);
      return (
        box.x < -0.5 || box.y < -0.5 || box.x + box.width > width + 0.5 || box.y + box.height > height + 0.5
      );
    })
    .map(({ text }) => text);
}

export const labels = {
  actual: 'Actual',
  plan: 'Plan',
  previousYear: 'Previous year',
  forecast: 'Forecast',
  variance: 'Variance',
  favourable: 'favourable',
  unfavourable: 'unfavourable',
  low: 'Low',
  value: 'Value',
  high: 'High',
  target: 'Target',
  remark: 'Remark',
  entry: 'Entry',
  open: 'open',
  showTable: 'Show table',
  showChart: 'Show chart',
  downloadPng: 'Download PNG',
};

export const formatValue = (value: number) => value.toFixed(0);
export const formatVariance = (value: number) => `${value > 0 ? '+' : ''}${value.toFixed(0)}`;

/** The plots the product shows: the overview's, half a page, a phone, and a very low one. */
export const sizes = [
  { width: 690, height: 200 },
  { width: 592, height: 230 },
  { width: 440, height: 220 },
  { width: 290, height: 420 },
  { width: 262, height: 420 },
];
