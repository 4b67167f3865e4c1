import type { ReportDimension } from '@etat/contracts';
import { addMonths, type Change, type Effect } from '@etat/domain';
import {
  currencyDecimals,
  formatAge,
  formatE4,
  formatHours,
  formatInstant,
  formatKpi,
  formatMoney,
  formatMonth,
  formatNumber,
  formatPercent,
  formatThousands,
  toLocale,
  type KpiUnitName,
  type Language,
  type MessageKey,
  type Translate,
} from '@etat/messages';
import { createImpactWords, type ImpactWords } from '../../impact';

type VersionStatus = 'draft' | 'in-review' | 'approved' | 'superseded';

/** The vocabulary of a report in one language and currency: models build their sentences from it. */
export interface ReportWords {
  t: Translate;
  currency: string;
  minorPerMajor: number;
  /** "in EUR k", for the title of a chart. */
  amountUnit: (tier: 'plain' | 'thousands' | 'millions') => string;
  number: (value: number, decimals: number, signed: boolean) => string;
  impact: ImpactWords;
  money: (minor: number) => string;
  /** Without the currency, for tables whose caption names it. */
  plainMoney: (minor: number) => string;
  /** With its sign and without the currency, which the page names once. */
  signedMoney: (minor: number) => string;
  /** "EUR 41,300 (+10.0 %)": the percentage keeps the sign of `ratio`. */
  moneyWithPercent: (minor: number, ratio: number | null) => string;
  signedMoneyWithPercent: (minor: number, ratio: number | null) => string;
  /** Thousands from 10,000 on: "842.6 k", "9,400". */
  short: (minor: number) => string;
  signedShort: (minor: number) => string;
  percent: (ratio: number, decimals?: number) => string;
  signedPercent: (ratio: number) => string;
  month: (month: string) => string;
  monthShort: (month: string) => string;
  /** "Jan-Oct 2026"; both years where they differ. */
  monthRange: (from: string, to: string) => string;
  /** "31 Oct 2026" */
  day: (date: string) => string;
  lastDayOf: (month: string) => string;
  yearBefore: (month: string) => string;
  age: (instant: string) => string;
  /** "3 Nov 2026, 11:00", where the organisation is. */
  instant: (instant: string) => string;
  hours: (minutes: number) => string;
  kpi: (unit: KpiUnitName, valueE4: number) => string;
  /** The same in few characters: large amounts in thousands or millions. */
  kpiShort: (unit: KpiUnitName, valueE4: number) => string;
  /** "18-22 %": the unit is said once. */
  kpiBand: (unit: KpiUnitName, lowE4: number, highE4: number) => { low: string; high: string };
  /** Percent of the old value; percentage points for what is a percentage itself; null when not defined. */
  kpiChange: (unit: KpiUnitName, change: KpiChange) => string | null;
  effect: (effect: Effect) => string;
  versionStatus: (status: VersionStatus) => string;
  dimension: (dimension: ReportDimension) => string;
}

interface KpiChange extends Pick<Change, 'ratio'> {
  deltaE4: number | null;
}

export interface WordsInput {
  language: Language;
  currency: string;
  t: Translate;
  now: string;
  timeZone?: string | undefined;
}

const DIMENSION_KEYS: Record<ReportDimension, MessageKey> = {
  'cost-centre': 'reports.dimensionCostCentre',
  category: 'reports.dimensionCategory',
  initiative: 'reports.dimensionInitiative',
  kind: 'reports.dimensionKind',
  vendor: 'reports.dimensionVendor',
  role: 'reports.dimensionRole',
};

/** Below this many major units thousands would hide what happens. */
const THOUSANDS_FROM = 10_000;
/** A single value keeps its digits longer than a column of them. */
const KPI_THOUSANDS_FROM = 100_000;
const KPI_MILLIONS_FROM = 10_000_000;
const E4 = 10_000;

export function createReportWords({ language, currency, t, now, timeZone }: WordsInput): ReportWords {
  const kpi = (unit: KpiUnitName, valueE4: number) => formatKpi(language, valueE4, unit, currency);
  const minorPerMajor = 10 ** currencyDecimals(currency);
  const money = (minor: number) => formatMoney(language, minor, currency, { decimals: 0 });
  const signedMoney = (minor: number) =>
    formatMoney(language, minor, currency, { decimals: 0, plain: true, signed: true });
  const signedPercent = (ratio: number) => formatPercent(language, ratio, { signed: true });
  const short = (minor: number, signed: boolean) =>
    Math.abs(minor) < THOUSANDS_FROM * minorPerMajor
      ? formatMoney(language, minor, currency, { decimals: 0, plain: true, signed })
      : formatThousands(language, minor, currency, { signed });
  const month = (text: string) => formatMonth(language, text);
  const monthShort = (text: string) => formatMonth(language, text, 'name');
  const withPercent = (amount: string, ratio: number | null) =>
    ratio === null ? amount : t('reports.amountWithPercent', { amount, percent: signedPercent(ratio) });
  const dayFormat = new Intl.DateTimeFormat(toLocale(language), { dateStyle: 'medium', timeZone: 'UTC' });
  return {
    t,
    currency,
    minorPerMajor,
    amountUnit: (tier) =>
      t('reports.inCurrency', {
        unit: {
          plain: currency,
          thousands: t('reports.thousandsOf', { currency }),
          millions: t('reports.millionsOf', { currency }),
        }[tier],
      }),
    number: (value, decimals, signed) => formatNumber(language, value, { decimals, signed }),
    impact: createImpactWords({ language, currency, t }),
    money,
    plainMoney: (minor) => formatMoney(language, minor, currency, { decimals: 0, plain: true }),
    signedMoney,
    moneyWithPercent: (minor, ratio) => withPercent(money(minor), ratio),
    signedMoneyWithPercent: (minor, ratio) => withPercent(signedMoney(minor), ratio),
    short: (minor) => short(minor, false),
    signedShort: (minor) => short(minor, true),
    percent: (ratio, decimals = 1) => formatPercent(language, ratio, { decimals }),
    signedPercent,
    month,
    monthShort,
    monthRange: (from, to) => {
      if (from === to) return month(to);
      const isOneYear = from.slice(0, 4) === to.slice(0, 4);
      return `${isOneYear ? monthShort(from) : month(from)}–${month(to)}`;
    },
    day: (date) => dayFormat.format(new Date(`${date}T00:00:00Z`)),
    lastDayOf,
    yearBefore: (text) => addMonths(text, -12),
    age: (instant) => formatAge(language, instant, now),
    instant: (instant) => formatInstant(language, instant, timeZone),
    hours: (minutes) => formatHours(language, minutes, { decimals: 0 }),
    kpi,
    kpiShort: (unit, valueE4) => {
      const major = valueE4 / E4;
      if (unit !== 'currency' || Math.abs(major) < KPI_THOUSANDS_FROM) return kpi(unit, valueE4);
      if (Math.abs(major) >= KPI_MILLIONS_FROM) {
        const value = formatNumber(language, major / 1_000_000, { decimals: 1 });
        return t('reports.inMillions', { value, currency });
      }
      const minor = Math.round(major * minorPerMajor);
      return formatThousands(language, minor, currency, { unit: 'currency', decimals: 0 });
    },
    kpiBand: (unit, lowE4, highE4) => ({
      low: unit === 'percent' ? formatE4(language, lowE4) : kpi(unit, lowE4),
      high: kpi(unit, highE4),
    }),
    kpiChange: (unit, { deltaE4, ratio }) => {
      if (unit === 'percent')
        return deltaE4 === null
          ? null
          : t('reports.points', { value: formatE4(language, deltaE4, { decimals: 1, signed: true }) });
      return ratio === null ? null : signedPercent(ratio);
    },
    effect: (effect) => t(`reports.${effect}`),
    versionStatus: (status) => t('reports.versionStatus', { status: status.replace('-', '_') }),
    dimension: (dimension) => t(DIMENSION_KEYS[dimension]),
  };
}

/** The day before the first of the next month. */
function lastDayOf(month: string): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  return `${month}-${String(new Date(Date.UTC(year, number, 0)).getUTCDate()).padStart(2, '0')}`;
}
