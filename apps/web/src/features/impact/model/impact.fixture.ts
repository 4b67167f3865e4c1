import { ImpactDetailSchema, type ImpactDetail, type ImpactFigures } from '@etat/contracts';
import { createTranslator, type Language } from '@etat/messages';
import { createImpactWords } from './impact-words';

export function wordsIn(language: Language) {
  return createImpactWords({ language, currency: 'EUR', t: createTranslator(language) });
}

/** No-break spaces are right on the page and unreadable in an expectation. */
export function plain(text: string): string {
  return text.replaceAll(/[\u00a0\u202f]/g, ' ');
}

/** (120,000 x 35 % - 30,000) / 30,000 = 0.40, worked out by hand. */
export const campaign: ImpactFigures = {
  initiativeId: '01890000-0000-7000-8000-000000000001',
  name: 'Customer stories',
  costMinor: 30_000_00,
  externalCostMinor: 12_000_00,
  attributedMinor: 120_000_00,
  contributionMinor: 42_000_00,
  roi: 0.4,
  roiLow: -0.2,
  roiHigh: 1,
  romi: 2.5,
  breakEvenShare: 30_000 / (1_200_000 * 0.35),
  paybackMonth: '2026-05',
  openMonths: ['2026-09', '2026-10'],
  openCostMinor: 6_000_00,
  missingMonths: ['2026-03'],
  missingCostMinor: 1_000_00,
  outsideCostMinor: 0,
  potentialMinor: 420_000_00,
  method: 'model',
  claimedShareBp: 1_000,
  linkCount: 1,
};

export const unlinked: ImpactFigures = {
  ...campaign,
  initiativeId: '01890000-0000-7000-8000-000000000002',
  name: 'Trade press',
  attributedMinor: 0,
  contributionMinor: 0,
  roi: null,
  roiLow: null,
  roiHigh: null,
  romi: null,
  breakEvenShare: null,
  paybackMonth: null,
  openMonths: [],
  openCostMinor: 0,
  missingMonths: [],
  missingCostMinor: 0,
  outsideCostMinor: 0,
  potentialMinor: 0,
  method: null,
  claimedShareBp: null,
  linkCount: 0,
};

export const losing: ImpactFigures = {
  ...campaign,
  initiativeId: '01890000-0000-7000-8000-000000000003',
  name: 'Trade-fair campaign',
  roi: -0.5,
  roiLow: -0.1,
  roiHigh: -0.8,
  breakEvenShare: 0.11,
  openMonths: [],
  missingMonths: [],
  missingCostMinor: 0,
  outsideCostMinor: 0,
  potentialMinor: 0,
  method: 'assumption',
  claimedShareBp: 500,
};

const month = {
  kpiE4: null,
  baselineE4: null,
  incrementalMinor: null,
  attributedMinor: null,
  contributionMinor: null,
};

export const detail: ImpactDetail = ImpactDetailSchema.parse({
  from: '2026-01',
  to: '2026-03',
  asOf: '2026-03',
  figures: campaign,
  links: [
    {
      link: {
        id: '01890000-0000-7000-8000-000000000011',
        version: 3,
        initiativeId: campaign.initiativeId,
        kpiId: '01890000-0000-7000-8000-000000000021',
        baseline: { kind: 'previous-year' },
        shareBp: 1_000,
        shareLowBp: 500,
        shareHighBp: 1_550,
        lagMonths: 1,
        marginBp: 3_500,
        valuePerUnitMicro: null,
        validFrom: '2026-01',
        validTo: null,
        method: 'model',
        reason: 'Survey among new customers',
        recordedAt: '2026-01-05T08:00:00.000Z',
        recordedBy: 'Ada',
      },
      kpiName: 'Revenue',
      figures: campaign,
      months: [
        {
          month: '2026-01',
          valueMonth: '2026-02',
          state: 'closed',
          costMinor: 30_000_00,
          kpiE4: 52_000_000_000,
          baselineE4: 40_000_000_000,
          incrementalMinor: 1_200_000_00,
          attributedMinor: 120_000_00,
          contributionMinor: 42_000_00,
        },
        { ...month, month: '2026-02', valueMonth: '2026-03', state: 'missing', costMinor: 0 },
        { ...month, month: '2026-03', valueMonth: '2026-04', state: 'open', costMinor: 6_000_00 },
      ],
      unattributedBp: 9_000,
    },
  ],
});
