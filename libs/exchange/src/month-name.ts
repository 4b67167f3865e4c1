const NAMES: readonly (readonly string[])[] = [
  ['jan', 'januar', 'january', 'janner', 'jaenner'],
  ['feb', 'februar', 'february'],
  ['mrz', 'mar', 'marz', 'maerz', 'march'],
  ['apr', 'april'],
  ['mai', 'may'],
  ['jun', 'juni', 'june'],
  ['jul', 'juli', 'july'],
  ['aug', 'august'],
  ['sep', 'sept', 'september'],
  ['okt', 'oct', 'oktober', 'october'],
  ['nov', 'november'],
  ['dez', 'dec', 'dezember', 'december'],
];
const NUMBERS = new Map(NAMES.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));

/**
 * Number of a month named in German or English, in full or shortened; null for anything else.
 *
 * @example toMonthNumber('Mrz.') //=> 3
 * @example toMonthNumber('Mayor') //=> null
 */
export function toMonthNumber(name: string): number | null {
  const plain = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}|\./gu, '');
  return NUMBERS.get(plain) ?? null;
}
