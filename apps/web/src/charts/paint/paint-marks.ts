import type { BoxMark, DotMark, LineMark, Mark, TextMark, Tone } from '../model/drawing';
import type { Palette } from './palette';

function toShapeColor(tone: Tone, palette: Palette): string {
  return palette[tone];
}

function toTextColor(tone: Tone, palette: Palette): string {
  if (tone === 'favourable') return palette.favourableText;
  if (tone === 'unfavourable') return palette.unfavourableText;
  if (tone === 'neutral') return palette.soft;
  return palette[tone];
}

function paintText(
  context: CanvasRenderingContext2D,
  mark: TextMark,
  palette: Palette,
  family: string,
): void {
  context.font = `${mark.bold ? '600 ' : ''}${mark.size}px ${family}`;
  context.textAlign = mark.align;
  context.textBaseline = 'alphabetic';
  if (mark.halo) {
    context.strokeStyle = palette.surface;
    context.lineWidth = 3;
    context.lineJoin = 'round';
    context.strokeText(mark.text, mark.x, mark.y);
  }
  context.fillStyle = toTextColor(mark.tone, palette);
  context.fillText(mark.text, mark.x, mark.y);
}

function paintLine(context: CanvasRenderingContext2D, mark: LineMark, palette: Palette): void {
  context.strokeStyle = toShapeColor(mark.tone, palette);
  context.lineWidth = mark.width;
  context.lineJoin = 'round';
  context.setLineDash(mark.dash ?? []);
  // Lines of odd width sit between two pixels; half a pixel makes them one sharp pixel instead of two grey ones.
  const nudge = mark.width % 2 === 1 ? 0.5 : 0;
  context.beginPath();
  mark.points.forEach(({ x, y }, at) => {
    if (at === 0) context.moveTo(x + nudge, y + nudge);
    else context.lineTo(x + nudge, y + nudge);
  });
  context.stroke();
  context.setLineDash([]);
}

function paintDot(context: CanvasRenderingContext2D, mark: DotMark, palette: Palette): void {
  const { x, y, radius } = mark;
  context.fillStyle = toShapeColor(mark.tone, palette);
  context.beginPath();
  if (mark.shape === 'circle') {
    context.arc(x, y, radius, 0, 2 * Math.PI);
  } else {
    context.moveTo(x, y - radius * 1.1);
    context.lineTo(x + radius * 1.15, y + radius * 0.9);
    context.lineTo(x - radius * 1.15, y + radius * 0.9);
    context.closePath();
  }
  context.fill();
}

function paintBox(context: CanvasRenderingContext2D, mark: BoxMark, palette: Palette): void {
  context.fillStyle = toShapeColor(mark.fill, palette);
  context.fillRect(mark.x, mark.y, mark.width, mark.height);
  if (!mark.outline) return;
  context.strokeStyle = toShapeColor(mark.outline, palette);
  context.lineWidth = 1;
  context.strokeRect(mark.x + 0.5, mark.y + 0.5, mark.width - 1, mark.height - 1);
}

export function paintMarks(
  context: CanvasRenderingContext2D,
  marks: Mark[],
  { palette, family }: { palette: Palette; family: string },
): void {
  context.save();
  for (const mark of marks) {
    if (mark.kind === 'text') paintText(context, mark, palette, family);
    else if (mark.kind === 'line') paintLine(context, mark, palette);
    else if (mark.kind === 'dot') paintDot(context, mark, palette);
    else paintBox(context, mark, palette);
  }
  context.restore();
}
