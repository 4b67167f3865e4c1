/**
 * A column name reduced to what tells it apart: lower case, umlauts written out, words separated by one blank.
 *
 * @example normaliseName('  Maßnahmen-Nr. ') //=> 'massnahmen nr'
 * @example normaliseName('cost_centre') //=> 'cost centre'
 */
export function normaliseName(name: string): string {
  return name
    .toLowerCase()
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}%€$]+/gu, ' ')
    .trim();
}
