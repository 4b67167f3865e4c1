export { createTranslator } from './create-translator';
export { loadTranslator } from './load-translator';
export type { MessageKey, MessageValues, Translate } from './to-translator';
export { chooseLanguage, LANGUAGES, toLocale, type Language } from './locale';
export { formatAge, formatDate, formatInstant, formatMonth, type MonthStyle } from './format/format-date';
export { formatKpi, type KpiUnitName } from './format/format-kpi';
export {
  currencyDecimals,
  formatMicro,
  formatMillions,
  formatMoney,
  formatThousands,
  type MoneyOptions,
  type ThousandsOptions,
} from './format/format-money';
export {
  formatBp,
  formatE4,
  formatHours,
  formatNumber,
  formatPercent,
  formatRate,
  type DecimalOptions,
  type HoursOptions,
} from './format/format-number';
export type { SignOption } from './format/number-format';
export { parseDate, parseMonth } from './parse/parse-date';
export { parseHours } from './parse/parse-hours';
export { parseScaled } from './parse/parse-scaled';
export { createProblemTranslator, type ProblemTranslator } from './problems/create-problem-translator';
