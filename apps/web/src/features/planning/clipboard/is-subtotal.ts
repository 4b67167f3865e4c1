const WORDS =
  /^\s*(?:zwischen|gesamt|end)?-?summen?\b|^\s*(?:sub|grand\s*)?-?totals?\b|^\s*gesamt\b|\b(?:summe|total|gesamt|ergebnis)\s*:?\s*$/i;

/** Whether a row of somebody's workbook adds up others: its first words say so. */
export function isSubtotal(cells: readonly string[]): boolean {
  const words = cells.filter((cell) => /\p{L}/u.test(cell)).slice(0, 2);
  return words.some((cell) => WORDS.test(cell));
}
