import type { Kpi } from '@etat/contracts';
import { attributeShare, multiplyToMinor, takeMargin } from '@etat/domain';
import type { ImpactWords } from './impact-words';
import type { LinkRequest } from './link-draft';

/** A round example: 1,000 of a currency KPI, 100 of anything counted. */
const SAMPLE_CURRENCY_E4 = 1_000 * 10_000;
const SAMPLE_COUNT_E4 = 100 * 10_000;

/** The formula of a link in words and with an example that can be followed by hand. */
export function toPreview(
  request: LinkRequest,
  names: { initiative: string; kpi: Pick<Kpi, 'name' | 'unit'> },
  words: ImpactWords,
): string[] {
  const { t } = words;
  const { kpi, initiative } = names;
  const { shareBp, shareLowBp, shareHighBp, marginBp, lagMonths, valuePerUnitMicro } = request;
  const growthE4 = kpi.unit === 'currency' ? SAMPLE_CURRENCY_E4 : SAMPLE_COUNT_E4;
  const incrementalMinor = multiplyToMinor({
    priceMicro: valuePerUnitMicro ?? 1_000_000,
    quantityE4: growthE4,
    currency: words.currency,
  });
  const contributionOf = (bp: number) =>
    words.exactMoney(takeMargin(attributeShare({ incrementalMinor, shareBp: bp }), marginBp));
  return [
    t('impact.previewValue', {
      kpi: kpi.name,
      baseline: words.baseline(request.baseline, kpi.unit),
      share: words.shareBp(shareBp),
      initiative,
      lag: lagMonths,
    }),
    ...(valuePerUnitMicro === null
      ? []
      : [t('impact.previewUnit', { value: words.price(valuePerUnitMicro) })]),
    t('impact.previewMargin', {
      margin: words.shareBp(marginBp),
      growth: words.kpi(kpi.unit, growthE4),
      contribution: contributionOf(shareBp),
    }),
    ...(shareLowBp === shareHighBp
      ? []
      : [t('impact.previewBand', { low: contributionOf(shareLowBp), high: contributionOf(shareHighBp) })]),
    t('impact.previewRoi'),
  ];
}
