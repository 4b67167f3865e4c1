import { OverviewSchema, type KpiTile, type Overview } from '@etat/contracts';
import { computeBudgetUse, computeVariance, forecastActualPlusRemainingPlan, sumMinor } from '@etat/domain';

type Costs = { planMinor: number; actualMinor: number; previousYearMinor?: number };

const id = (number: number) => `01890000-0000-7000-8000-${String(number).padStart(12, '0')}`;

const summary = ({ planMinor, actualMinor, previousYearMinor = 0 }: Costs) => ({
  planMinor,
  actualMinor,
  previousYearMinor,
  ...computeVariance({ kind: 'cost', planMinor, actualMinor }),
});

const thousands = (values: number[]) => values.map((value) => Math.round(value * 1_000_00));

const months = Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}`);
const planMinor = thousands([70, 72, 88, 84, 82, 78, 70, 68, 98, 104.7, 93, 98]);
const actualMinor = thousands([66, 74, 91, 83, 86, 79, 70, 64, 108, 121.6, 0, 0]);
const previousYearMinor = thousands([64, 70, 80, 81, 80, 76, 66, 60, 90, 95, 88, 90]);
const closedPeriods = 10;
const forecast = forecastActualPlusRemainingPlan({ actualMinor, planMinor, closedPeriods });
const planYearMinor = sumMinor(planMinor);
const toDate = (values: number[]) => sumMinor(values.slice(0, closedPeriods));

const agencies = {
  initiativeId: id(1),
  initiative: 'Trade-fair campaign',
  categoryId: id(11),
  category: 'Agencies',
  kind: 'external' as const,
  ...summary({ planMinor: 64_000_00, actualMinor: 95_000_00, previousYearMinor: 60_000_00 }),
  peakMonth: '2026-10',
  peakDeltaMinor: 14_500_00,
};
const monitoring = {
  initiativeId: null,
  initiative: null,
  categoryId: id(12),
  category: 'Monitoring',
  kind: 'external' as const,
  ...summary({ planMinor: 47_200_00, actualMinor: 46_000_00 }),
  peakMonth: '2026-03',
  peakDeltaMinor: -800_00,
};

export const shareOfVoice: KpiTile = {
  kpiId: id(21),
  name: 'Share of voice',
  unit: 'percent',
  stage: 'external-output',
  direction: 'band',
  month: '2026-10',
  valueE4: 140_000,
  targetE4: null,
  bandLowE4: 180_000,
  bandHighE4: 220_000,
  previousMonth: { deltaE4: -10_000, ratio: -0.0667 },
  previousYear: { deltaE4: -70_000, ratio: -0.3333 },
  judgement: 'unfavourable',
  series: [21, 20, null, 19, 18, 15, 14].map((value, index) => ({
    month: months[index + 3] ?? '2026-10',
    valueE4: value === null ? null : value * 10_000,
  })),
};

export const revenue: KpiTile = {
  ...shareOfVoice,
  kpiId: id(22),
  name: 'Revenue',
  unit: 'currency',
  stage: 'outflow',
  direction: 'up',
  valueE4: 4_104_100 * 10_000,
  targetE4: 4_000_000 * 10_000,
  bandLowE4: null,
  bandHighE4: null,
  previousMonth: { deltaE4: 50_000 * 10_000, ratio: 0.0123 },
  previousYear: { deltaE4: 161_600 * 10_000, ratio: 0.041 },
  judgement: 'favourable',
};

export const linkedIn: Overview['impact'][number] = {
  initiativeId: id(2),
  name: 'LinkedIn programme',
  costMinor: 100_000_00,
  externalCostMinor: 40_000_00,
  attributedMinor: 400_000_00,
  contributionMinor: 160_000_00,
  roi: 0.6,
  roiLow: -0.1,
  roiHigh: 1.4,
  romi: 3,
  breakEvenShare: 0.038,
  paybackMonth: '2026-06',
  openMonths: ['2026-09', '2026-10'],
  openCostMinor: 22_000_00,
  missingMonths: [],
  missingCostMinor: 0,
  outsideCostMinor: 0,
  potentialMinor: 0,
  method: 'assumption',
  claimedShareBp: 600,
  linkCount: 1,
};

export const overview: Overview = OverviewSchema.parse({
  fiscalYear: 2026,
  availableFiscalYears: [2024, 2025, 2026],
  months,
  through: '2026-10',
  closedPeriods,
  currency: 'EUR',
  version: { id: id(31), name: 'BU 2026', status: 'approved', approvedAt: '2025-12-12T09:00:00.000Z' },
  lastPostedAt: '2026-11-03T10:00:00.000Z',
  byMonth: {
    actualMinor,
    planMinor,
    previousYearMinor,
    forecastMinor: forecast.monthsMinor,
    isActual: forecast.fromActual,
  },
  toDate: summary({
    planMinor: toDate(planMinor),
    actualMinor: toDate(actualMinor),
    previousYearMinor: toDate(previousYearMinor),
  }),
  internal: summary({ planMinor: 401_400_00, actualMinor: 388_000_00 }),
  external: summary({ planMinor: 413_300_00, actualMinor: 454_600_00 }),
  year: {
    planMinor: planYearMinor,
    previousYearMinor: sumMinor(previousYearMinor),
    forecastMinor: forecast.yearEndMinor,
    ...computeVariance({ kind: 'cost', planMinor: planYearMinor, actualMinor: forecast.yearEndMinor }),
    availableMinor: planYearMinor - toDate(actualMinor),
    ...computeBudgetUse({
      planMinor,
      actualMinor,
      openCommitmentMinor: planMinor.map(() => 0),
      forecastMinor: forecast.yearEndMinor,
    }),
  },
  hours: { actualMinutes: 6_120 * 60, planMinutes: 6_300 * 60, shareOfCost: 0.4605 },
  revenue,
  structure: [
    {
      kind: 'internal',
      categoryId: null,
      name: '',
      isGroup: true,
      ...summary({ planMinor: 401_400_00, actualMinor: 388_000_00 }),
    },
    {
      kind: 'external',
      categoryId: null,
      name: '',
      isGroup: true,
      ...summary({ planMinor: 413_300_00, actualMinor: 454_600_00 }),
    },
    {
      kind: 'external',
      categoryId: id(11),
      name: 'Agencies',
      isGroup: false,
      ...summary({ planMinor: 181_000_00, actualMinor: 212_000_00 }),
    },
    {
      kind: 'external',
      categoryId: id(13),
      name: 'Paid media',
      isGroup: false,
      ...summary({ planMinor: 185_100_00, actualMinor: 196_600_00 }),
    },
    {
      kind: 'external',
      categoryId: id(12),
      name: 'Monitoring',
      isGroup: false,
      ...summary({ planMinor: 47_200_00, actualMinor: 46_000_00 }),
    },
  ],
  topVariances: [agencies, monitoring],
  kpis: [revenue, shareOfVoice],
  impact: [linkedIn],
  impactHidden: 1,
  impactFrom: '2026-01',
  impactTo: '2026-10',
  exceptions: [
    { type: 'cost', variance: agencies },
    { type: 'kpi', tile: shareOfVoice, monthsOff: 3 },
    { type: 'roi', figures: linkedIn },
  ],
  reminders: [],
});
