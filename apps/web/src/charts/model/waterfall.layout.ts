import type { Box, Effect, Layout, Mark, Measure, Size } from './drawing';
import { ICON_WIDTH, isNarrow, toFontSize, toIcon, toLine, toText } from './marks';
import { fitText, widest } from './text-fit';

export interface WaterfallRow {
  label: string;
  isTotal: boolean;
  effect: Effect;
  figure: string;
  from: number;
  to: number;
}

const GAP = 5;
const TALLEST_ROW = 32;

export function layoutWaterfall(rows: WaterfallRow[], size: Size, measure: Measure): Layout {
  const font = toFontSize(size.width);
  const isStacked = isNarrow(size);
  const bold = { size: font, bold: true };
  const names = rows.map(({ label }) => label);
  const nameWidth = isStacked
    ? size.width
    : Math.min(Math.ceil(widest(names, bold, measure)), Math.round(size.width * 0.38));
  const sideWidth = (isFalling: boolean) => {
    const figures = rows.filter(({ from, to }) => to < from === isFalling).map(({ figure }) => figure);
    return figures.length ? widest(figures, bold, measure) + GAP + ICON_WIDTH : 0;
  };
  const ends = [0, ...rows.flatMap(({ from, to }) => [from, to])];
  const [min, max] = [Math.min(...ends), Math.max(...ends)];
  // A falling bar has its figure at the left; only near the axis does that reach into the names.
  const falling = rows.filter(({ from, to }) => to < from);
  const lowest = Math.min(max, ...falling.map(({ to }) => to));
  const lead = isStacked ? 0 : nameWidth + 2 * GAP;
  const free = size.width - lead - sideWidth(false) - 2;
  const isTight = max > min && ((lowest - min) / (max - min)) * free < sideWidth(true);
  const left = lead + (isTight ? sideWidth(true) : 0);
  const perUnit = max > min ? Math.max(0, size.width - left - sideWidth(false) - 2) / (max - min) : 0;
  const toX = (value: number) => Math.round(left + (value - min) * perUnit);

  const step = Math.min(isStacked ? Infinity : TALLEST_ROW, (size.height - 2) / Math.max(1, rows.length));
  const nameHeight = isStacked ? font + 5 : 0;
  const bar = Math.max(5, Math.min(15, Math.round((step - nameHeight) * (isStacked ? 0.7 : 0.6))));
  const zero = toX(0);
  const front: Mark[] = isStacked ? [] : [toLine(zero, 0, zero, Math.round(rows.length * step) + 2)];
  const behind: Mark[] = [];
  const tops = rows.map(
    (_, at) => Math.round(at * step + nameHeight + (isStacked ? 0 : (step - bar) / 2)) + 1,
  );
  const boxes: Box[] = rows.map(({ from, to }, at) => {
    const [start, end] = [toX(Math.min(from, to)), toX(Math.max(from, to))];
    return { x: start, y: tops[at] ?? 0, width: from === to ? 0 : Math.max(1, end - start), height: bar };
  });

  rows.forEach((row, at) => {
    const box = boxes[at] as Box;
    if (isStacked) front.push(toLine(zero, box.y - 2, zero, box.y + bar + 2));
    const textY = box.y + Math.round(bar / 2 + font * 0.36);
    const type = { size: font, bold: row.isTotal };
    const name = fitText(row.label, nameWidth, type, measure);
    front.push(toText(name, 0, isStacked ? box.y - 4 : textY, { ...type, align: 'left', halo: isStacked }));
    const isFalling = row.to < row.from;
    const figure = toText(row.figure, isFalling ? box.x - GAP : box.x + box.width + GAP, textY, {
      ...type,
      align: isFalling ? 'right' : 'left',
      tone: row.isTotal ? 'ink' : row.effect,
      halo: true,
    });
    const icon = row.isTotal ? null : toIcon(figure, row.effect, isFalling ? 'left' : 'right', measure);
    front.push(figure, ...(icon ? [icon] : []));
    const next = boxes[at + 1];
    // The line that hands the level on; a total that starts anew is reached at its end, not at zero.
    if (next) behind.push(toLine(toX(row.to), box.y + bar, toX(row.to), next.y, 'soft'));
  });
  return { boxes: { steps: boxes }, behind, front };
}
