const two = (value: number) => String(value).padStart(2, '0');

/** The day of an instant by the browser's clock, `YYYY-MM-DD`. */
export function todayOf(now: Date): string {
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
