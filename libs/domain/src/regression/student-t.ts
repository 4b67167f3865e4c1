/** Lanczos coefficients, g = 7, n = 9. */
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];
const TINY = 1e-300;
const STEPS = 500;
const ENOUGH = 1e-16;

/** Natural logarithm of the gamma function, for arguments above 0.5. */
function logGamma(x: number): number {
  const shifted = x - 1;
  const base = shifted + 7.5;
  const series = LANCZOS.reduce((sum, value, at) => sum + (at === 0 ? value : value / (shifted + at)), 0);
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(base) - base + Math.log(series);
}

/** The continued fraction of the incomplete beta function, by the modified Lentz method. */
function betaFraction(x: number, a: number, b: number): number {
  const away = (value: number) => (Math.abs(value) < TINY ? TINY : value);
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let step = 1; step <= STEPS; step += 1) {
    const even = (step * (b - step) * x) / ((a + 2 * step - 1) * (a + 2 * step));
    const odd = (-(a + step) * (a + b + step) * x) / ((a + 2 * step) * (a + 2 * step + 1));
    let change = 1;
    for (const term of [even, odd]) {
      d = 1 / away(1 + term * d);
      c = away(1 + term / c);
      change = c * d;
      fraction *= change;
    }
    if (Math.abs(change - 1) < ENOUGH) break;
  }
  return fraction;
}

/** Regularised incomplete beta function; `y` is 1 - x, given apart so that no digit of it is lost. */
function incompleteBeta(x: number, y: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (y <= 0) return 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(y));
  return x < (a + 1) / (a + b + 2)
    ? (front * betaFraction(x, a, b)) / a
    : 1 - (front * betaFraction(y, b, a)) / b;
}

/**
 * Two-sided p value of a t statistic: how often chance alone strays at least as far from 0.
 *
 * @see Abramowitz, Stegun 26.7.1 and 26.5.8
 * @example computePValue(2.228138852, 10) //=> 0.05
 */
export function computePValue(t: number, degreesOfFreedom: number): number {
  const square = t * t;
  const all = degreesOfFreedom + square;
  return incompleteBeta(degreesOfFreedom / all, square / all, degreesOfFreedom / 2, 0.5);
}

/**
 * The t value that chance strays beyond, to either side, with the probability 1 - level.
 *
 * @example studentTQuantile(0.9, 10) //=> 1.812461
 */
export function studentTQuantile(level: number, degreesOfFreedom: number): number {
  const beyond = 1 - level;
  let low = 0;
  let high = 1;
  while (computePValue(high, degreesOfFreedom) > beyond) high *= 2;
  for (let step = 0; step < 100 && low < high; step += 1) {
    const middle = (low + high) / 2;
    if (computePValue(middle, degreesOfFreedom) > beyond) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
