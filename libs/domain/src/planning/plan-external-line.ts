import { DomainError } from '../errors/domain-error';
import { sumMinor } from '../money/sum-minor';
import type { PhasingMethod } from '../phasing/phasing-method';
import { rephase } from '../phasing/rephase';
import { computeExternalTotalMinor } from './compute-external-total-minor';

export interface ExternalLineInput {
  phasing: PhasingMethod;
  currency: string;
  /** Twelve months as typed; they win over everything else and make the line manual. */
  amountsMinor?: readonly number[] | undefined;
  quantityE4?: number | null | undefined;
  unitPriceMicro?: number | null | undefined;
  totalMinor?: number | undefined;
  /** The months of the line before the change, whose shape manual phasing keeps. */
  monthsBeforeMinor?: readonly number[] | undefined;
}

export interface PlannedExternalLine {
  phasing: PhasingMethod;
  quantityE4: number | null;
  unitPriceMicro: number | null;
  totalMinor: number;
  amountsMinor: number[];
}

const NOTHING = Array.from({ length: 12 }, () => 0);

/**
 * An external budget line from what was typed: twelve months, or quantity x unit price, or a yearly amount.
 *
 * Units: minor units; quantity x 10^4; price 10^-6 major units. Sign: as entered. The months always add up to the total.
 * @throws {DomainError} `line.total-missing` when nothing of the three is given; those of phasing and money.
 * @see DOMAIN.md 4, phasing: changing the yearly total re-phases by the same method
 * @example planExternalLine({ phasing: 'even', currency: 'EUR', totalMinor: 1200 }).amountsMinor.at(0) //=> 100
 */
export function planExternalLine(input: ExternalLineInput): PlannedExternalLine {
  const { phasing, currency, amountsMinor, quantityE4, unitPriceMicro, monthsBeforeMinor } = input;
  if (amountsMinor) {
    const months = [...amountsMinor];
    return {
      phasing: 'manual',
      quantityE4: null,
      unitPriceMicro: null,
      totalMinor: sumMinor(months),
      amountsMinor: months,
    };
  }
  const isPriced = typeof quantityE4 === 'number' && typeof unitPriceMicro === 'number';
  if (!isPriced && input.totalMinor === undefined) throw new DomainError('line.total-missing', {});
  const totalMinor = isPriced
    ? computeExternalTotalMinor({ quantityE4, unitPriceMicro, currency })
    : computeExternalTotalMinor({ amountMinor: input.totalMinor ?? 0 });
  return {
    phasing,
    quantityE4: isPriced ? quantityE4 : null,
    unitPriceMicro: isPriced ? unitPriceMicro : null,
    totalMinor,
    amountsMinor: rephase({ method: phasing, monthsMinor: monthsBeforeMinor ?? NOTHING, totalMinor }),
  };
}
