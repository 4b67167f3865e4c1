import type { RoundProgress } from '@etat/contracts';

/** How many cost centres are through, submitted themselves or by one above, and how many are late. */
export function countSubmissions({ costCentres }: RoundProgress): {
  submitted: number;
  overdue: number;
  all: number;
} {
  const isThrough = ({ state }: RoundProgress['costCentres'][number]) =>
    state === 'submitted' || state === 'covered';
  return {
    submitted: costCentres.filter(isThrough).length,
    overdue: costCentres.filter(({ state }) => state === 'overdue').length,
    all: costCentres.length,
  };
}
