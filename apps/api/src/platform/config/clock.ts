/** The one source of the present time, so that tests and trials can set it. */
export class Clock {
  /** With a fixed date it is that day in every time zone. */
  constructor(
    private readonly read: () => Date,
    private readonly fixedDate: string | null = null,
  ) {}

  /** The present instant, ISO 8601 UTC. */
  now(): string {
    return this.read().toISOString();
  }

  /** An instant some milliseconds ahead (negative: behind). */
  shifted(milliseconds: number): string {
    return new Date(this.read().getTime() + milliseconds).toISOString();
  }

  /** The present date, `YYYY-MM-DD`, where the time zone is: a day ends at different instants around the world. */
  dateIn(timeZone: string): string {
    if (this.fixedDate !== null) return this.fixedDate;
    const parts = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    }).formatToParts(this.read());
    const of = (type: 'year' | 'month' | 'day') => parts.find((part) => part.type === type)?.value ?? '';
    return `${of('year')}-${of('month')}-${of('day')}`;
  }

  /** The present month, `YYYY-MM`, where the time zone is. */
  monthIn(timeZone: string): string {
    return this.dateIn(timeZone).slice(0, 7);
  }
}
