import type { Box, Font, Measure, TextMark } from './drawing';

const ELLIPSIS = '…';

/**
 * The text, or as much of it as fits `width` pixels, ended by an ellipsis.
 * @example fitText('Messeauftritt', 60, font, measure) //=> 'Messeauf…'
 */
export function fitText(text: string, width: number, font: Font, measure: Measure): string {
  if (measure(text, font) <= width) return text;
  let kept = text.length;
  while (kept > 1 && measure(text.slice(0, kept).trimEnd() + ELLIPSIS, font) > width) kept -= 1;
  return text.slice(0, kept).trimEnd() + ELLIPSIS;
}

/** Width of the widest text; 0 for none. */
export function widest(texts: string[], font: Font, measure: Measure): number {
  return texts.reduce((width, text) => Math.max(width, measure(text, font)), 0);
}

/** The same centred label, moved as far as it takes to stay between 0 and `width`. */
export function keepInside(mark: TextMark, width: number, measure: Measure): TextMark {
  const half = measure(mark.text, mark) / 2;
  return { ...mark, x: Math.max(half, Math.min(width - half, mark.x)) };
}

/** The pixels a text covers: capitals and figures above its baseline, descenders below. */
export function toTextBox(mark: TextMark, measure: Measure): Box {
  const width = measure(mark.text, mark);
  const left = { left: 0, center: width / 2, right: width }[mark.align];
  return { x: mark.x - left, y: mark.y - mark.size * 0.75, width, height: mark.size * 0.95 };
}

export function isOverlapping(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

/**
 * Drops labels that would touch one already kept; the first in the list wins, so order it by importance.
 * `gap` is the least number of pixels between two labels side by side.
 */
export function keepApart(marks: TextMark[], measure: Measure, gap = 2): TextMark[] {
  const kept: { mark: TextMark; box: Box }[] = [];
  for (const mark of marks) {
    const box = toTextBox(mark, measure);
    const wide = { ...box, x: box.x - gap, width: box.width + 2 * gap };
    if (!kept.some((other) => isOverlapping(wide, other.box))) kept.push({ mark, box });
  }
  return kept.map(({ mark }) => mark);
}
