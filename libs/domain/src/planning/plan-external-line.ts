import { DomainError } from '../errors/domain-error';
import { sumMinor } from '../money/sum-minor';
import { computeExternalTotalMinor } from './compute-external-total-minor';
import { planMonths, type PhasingInput, type PlannedPhasing } from './plan-months';

export interface ExternalLineInput extends PhasingInput {
  /** Currency the line is planned in. */
  currency: string;
  /** Twelve months as typed; they win over everything else and make the line manual. */
  amountsMinor?: readonly number[] | undefined;
  quantityE4?: number | null | undefined;
  unitPriceMicro?: number | null | undefined;
  totalMinor?: number | undefined;
  /** The months of the line before the change, whose shape manual phasing keeps. */
  monthsBeforeMinor?: readonly number[] | undefined;
}

export interface PlannedExternalLine extends PlannedPhasing {
  quantityE4: number | null;
  unitPriceMicro: number | null;
  totalMinor: number;
  amountsMinor: number[];
}

const NOTHING = Array.from({ length: 12 }, () => 0);

/**
 * An external budget line from what was typed: twelve months, or quantity x unit price, or a yearly amount, or terms that
 * give the months by themselves (a recurring contract, last year's actuals x factor).
 *
 * Units: minor units; quantity x 10^4; price 10^-6 major units. Sign: as entered. The months always add up to the total.
 * @throws {DomainError} `line.total-missing` when nothing of them is given; those of phasing and money.
 * @see DOMAIN.md 4, phasing: changing the yearly total re-phases by the same method
 * @example planExternalLine({ phasing: 'even', currency: 'EUR', totalMinor: 1200 }).amountsMinor.at(0) //=> 100
 */
export function planExternalLine(input: ExternalLineInput): PlannedExternalLine {
  const { currency, amountsMinor, quantityE4, unitPriceMicro } = input;
  const isPriced =
    amountsMinor === undefined && typeof quantityE4 === 'number' && typeof unitPriceMicro === 'number';
  const total = isPriced
    ? computeExternalTotalMinor({ quantityE4, unitPriceMicro, currency })
    : input.totalMinor === undefined
      ? undefined
      : computeExternalTotalMinor({ amountMinor: input.totalMinor });
  const result = planMonths({
    ...input,
    typed: amountsMinor,
    total,
    before: input.monthsBeforeMinor ?? NOTHING,
  });
  if (result === null) throw new DomainError('line.total-missing', {});
  const { planned, ...phasing } = result;
  return {
    ...phasing,
    quantityE4: isPriced ? quantityE4 : null,
    unitPriceMicro: isPriced ? unitPriceMicro : null,
    totalMinor: sumMinor(planned),
    amountsMinor: planned,
  };
}
