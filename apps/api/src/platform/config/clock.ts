/** The one source of the present time, so that tests and trials can set it. */
export class Clock {
  constructor(private readonly read: () => Date) {}

  /** The present instant, ISO 8601 UTC. */
  now(): string {
    return this.read().toISOString();
  }

  /** An instant some milliseconds ahead (negative: behind). */
  shifted(milliseconds: number): string {
    return new Date(this.read().getTime() + milliseconds).toISOString();
  }

  /** Today's date, `YYYY-MM-DD`, in UTC. */
  today(): string {
    return this.now().slice(0, 10);
  }

  /** The present month, `YYYY-MM`, where the time zone is: a month ends at different instants around the world. */
  monthIn(timeZone: string): string {
    const parts = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit' });
    const of = (type: 'year' | 'month') =>
      parts.formatToParts(this.read()).find((part) => part.type === type)?.value ?? '';
    return `${of('year')}-${of('month')}`;
  }
}
