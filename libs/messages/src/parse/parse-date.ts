function isCalendarDate(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

const two = (text: string | undefined) => (text ?? '').padStart(2, '0');
const fullYear = (text: string | undefined) => (text?.length === 2 ? `20${text}` : (text ?? ''));

/**
 * A typed date, day first as both languages write it, or ISO; null when there is no such day.
 *
 * @example parseDate('31.12.2026') //=> '2026-12-31'
 */
export function parseDate(typed: string): string | null {
  const text = typed.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const local = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})$/.exec(text);
  const parts = iso ? [iso[1], iso[2], iso[3]] : local ? [fullYear(local[3]), local[2], local[1]] : null;
  if (!parts) return null;
  const [year, month, day] = parts;
  return isCalendarDate(Number(year), Number(month), Number(day))
    ? `${year}-${two(month)}-${two(day)}`
    : null;
}

/**
 * A typed month; null when it is none.
 *
 * @example parseMonth('10/2026') //=> '2026-10'
 */
export function parseMonth(typed: string): string | null {
  const text = typed.trim();
  const iso = /^(\d{4})[-./](\d{1,2})$/.exec(text);
  const local = /^(\d{1,2})[-./ ](\d{4}|\d{2})$/.exec(text);
  const parts = iso ? [iso[1], iso[2]] : local ? [fullYear(local[2]), local[1]] : null;
  if (!parts) return null;
  const [year, month] = parts;
  return Number(month) >= 1 && Number(month) <= 12 ? `${year}-${two(month)}` : null;
}
