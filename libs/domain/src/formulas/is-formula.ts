const RELATIVE = /^[+-]\s*\d[\d.,]*\s*%$/;

/**
 * Whether what was typed into a figure cell is to be calculated: `=...`, or a percentage on top of the present figure.
 *
 * @example isFormula('=1200/12') //=> true
 * @example isFormula('+10%') //=> true
 * @example isFormula('-10') //=> false
 */
export function isFormula(typed: string): boolean {
  const text = typed.trim();
  return text.startsWith('=') || RELATIVE.test(text);
}
