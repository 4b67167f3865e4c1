import { fiscalYearOf } from '@etat/domain';
import { type SampleCalendar, toStoryMonth } from './sample-calendar';
import { type SampleCost, SEASON } from './cost-story';

const YEARLY_GROWTH = 0.06;
const MINOR_PER_EUR = 100;
const ROUND_TO_EUR = 10;

/** How much of a cost is planned in a month: load of the season, smaller in earlier years, nothing outside its months. */
function loadOf(cost: SampleCost, month: string, calendar: SampleCalendar): number {
  const storyMonth = toStoryMonth(month, calendar);
  if (cost.months && !cost.months.includes(storyMonth)) return 0;
  const yearsBack = (calendar.fiscalYears.at(-1) ?? 0) - fiscalYearOf(month, 1);
  return (cost.seasonal ? (SEASON[storyMonth - 1] ?? 1) : 1) * (1 - YEARLY_GROWTH * yearsBack);
}

/** Planned amount of an external cost in a month, minor units, in round tens of euros. */
export function plannedMinor(cost: SampleCost, month: string, calendar: SampleCalendar): number {
  return (
    Math.round(((cost.eur ?? 0) * loadOf(cost, month, calendar)) / ROUND_TO_EUR) *
    ROUND_TO_EUR *
    MINOR_PER_EUR
  );
}

/** Planned time of an internal cost in a month, minutes, in whole hours. */
export function plannedMinutes(cost: SampleCost, month: string, calendar: SampleCalendar): number {
  return Math.round((cost.hours ?? 0) * loadOf(cost, month, calendar)) * 60;
}
