const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Control characters, lone surrogates and two more that XML 1.0 cannot hold, or would turn into something else. */
const DOUBTFUL = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;
const isWritable = (character: string) => /[\t\n\u007F-\u009F]/.test(character);
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;

const toEscape = (character: string) =>
  isWritable(character)
    ? character
    : `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/**
 * Text as it stands in a worksheet. Excel writes what XML cannot hold as `_xHHHH_`, and an underscore that would read as
 * the beginning of such an escape as `_x005F_`.
 *
 * @see ECMA-376 Part 1, 22.9.2.19 ST_Xstring
 * @example toXmlText('R&D <1>') //=> 'R&amp;D &lt;1&gt;'
 * @example toXmlText('a\rb') //=> 'a_x000D_b'
 */
export function toXmlText(text: string): string {
  return text
    .replace(LOOKS_ESCAPED, '_x005F_')
    .replace(DOUBTFUL, toEscape)
    .replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}
