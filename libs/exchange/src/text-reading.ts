/** What a cell that should hold a value of one kind turned out to hold. */
export type Reading<Value extends object, Code extends string> =
  | ({ kind: 'value' } & Value)
  /** Blank, or one of the texts that stand for "nothing here". */
  | { kind: 'empty' }
  | { kind: 'failure'; code: Code; text: string };

const EMPTY_TEXTS = new Set([
  '',
  '-',
  '–',
  '—',
  'na',
  'n/a',
  'n.a.',
  '#n/a',
  '#nv',
  'null',
  'nan',
  'none',
  'k.a.',
]);

/**
 * Whether a cell means "nothing": blank, a lone dash, or a placeholder such as `na`, `NULL`, `N/A`, `#NV`.
 *
 * @example isEmptyText(' NULL ') //=> true
 * @example isEmptyText('0') //=> false
 */
export function isEmptyText(text: string): boolean {
  const trimmed = text.trim();
  return trimmed.length <= 4 && EMPTY_TEXTS.has(trimmed.toLowerCase());
}
