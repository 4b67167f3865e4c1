/** Pixels between two stripes of the forecast hatch. */
const PERIOD = 4;
const STRIPE = 1.5;
/** The tile is drawn finer than the screen, so that the hatch stays sharp on dense displays, in print and in a PNG. */
const DETAIL = 4;

/**
 * Diagonal hatch that marks what has not happened yet: forecasts and their variances.
 * Falls back to the plain colour where no canvas exists (tests, very old browsers).
 */
export function createHatch(stripe: string, ground: string): CanvasPattern | string {
  const tile = document.createElement('canvas');
  // One period along the diagonal is PERIOD * sqrt(2) along an edge; only then do tiles join without a seam.
  const edge = Math.round(PERIOD * Math.SQRT2 * DETAIL);
  tile.width = edge;
  tile.height = edge;
  const context = tile.getContext('2d');
  if (!context) return stripe;
  context.fillStyle = ground;
  context.fillRect(0, 0, edge, edge);
  context.strokeStyle = stripe;
  context.lineWidth = STRIPE * DETAIL;
  for (const shift of [-edge, 0, edge]) {
    context.beginPath();
    context.moveTo(shift - edge, 2 * edge);
    context.lineTo(shift + 2 * edge, -edge);
    context.stroke();
  }
  const pattern = context.createPattern(tile, 'repeat');
  if (!pattern) return stripe;
  pattern.setTransform(new DOMMatrix().scale(1 / DETAIL));
  return pattern;
}
