import { describe, expect, it } from 'vitest';
import type { TextMark } from './drawing';
import { measureRoughly } from './spec-support';
import { fitText, isOverlapping, keepApart, keepInside, toTextBox } from './text-fit';

const font = { size: 10 };
const at = (text: string, x: number, y = 20): TextMark => ({
  kind: 'text',
  text,
  x,
  y,
  align: 'center',
  tone: 'ink',
  size: 10,
});

describe('fitText', () => {
  it('leaves what fits as it is', () => {
    expect(fitText('Events', 100, font, measureRoughly)).toBe('Events');
  });

  it('ends with an ellipsis and never exceeds the width', () => {
    const fitted = fitText('Kundengeschichten und Anwenderberichte', 100, font, measureRoughly);
    expect(fitted).toBe('Kundengeschichte…');
    expect(measureRoughly(fitted, font)).toBeLessThanOrEqual(100);
  });

  it('keeps one letter where nothing fits', () => {
    expect(fitText('Events', 0, font, measureRoughly)).toBe('E…');
  });
});

describe('keepApart', () => {
  it('keeps the first of two that touch', () => {
    const [first, second, third] = [at('100', 50), at('200', 60), at('300', 90)];
    expect(keepApart([first, second, third], measureRoughly)).toEqual([first, third]);
  });

  it('keeps labels of different heights', () => {
    expect(keepApart([at('100', 50, 20), at('200', 50, 40)], measureRoughly)).toHaveLength(2);
  });
});

it('keepInside moves a label off the edge, and only then', () => {
  expect(keepInside(at('1000', 2), 300, measureRoughly).x).toBeCloseTo(11.6);
  expect(keepInside(at('1000', 299), 300, measureRoughly).x).toBeCloseTo(288.4);
  expect(keepInside(at('1000', 150), 300, measureRoughly).x).toBe(150);
});

it('toTextBox follows the alignment', () => {
  const boxes = (['left', 'center', 'right'] as const).map(
    (align) => toTextBox({ ...at('10', 100), align }, measureRoughly).x,
  );
  expect(boxes.map(Math.round)).toEqual([100, 94, 88]);
});

it('boxes that only share an edge do not overlap', () => {
  const box = { x: 0, y: 0, width: 10, height: 10 };
  expect(isOverlapping(box, { ...box, x: 10 })).toBe(false);
  expect(isOverlapping(box, { ...box, x: 9.9 })).toBe(true);
});
