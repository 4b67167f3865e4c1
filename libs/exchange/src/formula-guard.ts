const RUNS_AS_FORMULA = /^'*[=+\-@\t\r\n]/;
const GUARDED = /^'+[=+\-@\t\r\n]/;

/**
 * Keeps a spreadsheet from running a text as a formula: one `'` in front of what starts like one, apostrophes included.
 * For text cells only; guarded numbers would be texts.
 *
 * @see OWASP, CSV Injection
 * @example guardText('=1+1') //=> "'=1+1"
 * @example guardText("'=x") //=> "''=x"
 * @example guardText('Agentur') //=> 'Agentur'
 */
export function guardText(text: string): string {
  return RUNS_AS_FORMULA.test(text) ? `'${text}` : text;
}

/**
 * Takes back what `guardText` did, and nothing else: `unguardText(guardText(x)) === x` for every text.
 *
 * @example unguardText("'=1+1") //=> '=1+1'
 * @example unguardText("'s Markt") //=> "'s Markt"
 */
export function unguardText(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text;
}
