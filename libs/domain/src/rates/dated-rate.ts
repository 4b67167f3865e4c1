import type { Month } from '../calendar/month';

/** An hourly rate that holds from a month on, until the next one begins. Units: `rateMicro` 10^-6 major units per hour. */
export interface DatedRate {
  validFrom: Month;
  rateMicro: number;
}
