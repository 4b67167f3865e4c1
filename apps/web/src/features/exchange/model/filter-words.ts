const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

/**
 * The filters of a batch as they are told apart in a list; an id says nothing to a reader.
 *
 * @example toFilterWords({ fromMonth: '2026-01', toMonth: '2026-03' }) //=> '2026-01, 2026-03'
 */
export function toFilterWords(filters: Record<string, string | number>): string {
  return Object.values(filters)
    .filter((value) => !UUID.test(String(value)))
    .join(', ');
}
