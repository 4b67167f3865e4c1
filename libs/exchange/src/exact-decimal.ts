import { divideRounded } from '@etat/domain';

/** Half a thousandth is where rounding begins, so that a thousandth and more counts. */
const NOISE_SHARE = 500n;

/** A decimal number without rounding: `unscaled / 10^scale`. */
export interface ExactDecimal {
  unscaled: bigint;
  scale: number;
}

/**
 * Sum of two exact decimals.
 *
 * @example addExact({ unscaled: 15n, scale: 1 }, { unscaled: 25n, scale: 2 }) //=> { unscaled: 175n, scale: 2 }
 */
export function addExact(left: ExactDecimal, right: ExactDecimal): ExactDecimal {
  const scale = Math.max(left.scale, right.scale);
  return { unscaled: rescaleUp(left, scale) + rescaleUp(right, scale), scale };
}

/**
 * Rounds to `scale` digits after the point, half away from zero, and gives the scaled integer.
 *
 * @example roundExact({ unscaled: 275437166666667n, scale: 8 }, 2) //=> 275437167n
 * @example roundExact({ unscaled: -5n, scale: 1 }, 0) //=> -1n
 */
export function roundExact(value: ExactDecimal, scale: number): bigint {
  if (value.scale <= scale) return rescaleUp(value, scale);
  return divideRounded(value.unscaled, 10n ** BigInt(value.scale - scale));
}

/**
 * An amount without what calculating with binary doubles left on it: within a thousandth of a unit of `scale` it is that
 * unit. Spreadsheets keep such rests through long sums, where even 15 digits show them.
 *
 * @example withoutNoise({ unscaled: 27867709000000346n, scale: 11 }, 2) //=> { unscaled: 27867709n, scale: 2 }
 * @example withoutNoise({ unscaled: 1005n, scale: 3 }, 2) //=> { unscaled: 1005n, scale: 3 }, a real half cent
 */
export function withoutNoise(value: ExactDecimal, scale: number): ExactDecimal {
  const rounded = roundExact(value, scale);
  const rest = addExact(value, { unscaled: -rounded, scale });
  const isNoise = roundExact({ unscaled: rest.unscaled * NOISE_SHARE, scale: rest.scale }, scale) === 0n;
  return isNoise ? { unscaled: rounded, scale } : value;
}

/** The scaled integer of a value whose scale is at most `scale`. */
function rescaleUp(value: ExactDecimal, scale: number): bigint {
  return value.scale === scale ? value.unscaled : value.unscaled * 10n ** BigInt(scale - value.scale);
}
