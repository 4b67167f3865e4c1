import type { RoundProgress } from '@etat/contracts';
import { expect, it } from 'vitest';
import { countSubmissions } from './count-submissions';

type State = RoundProgress['costCentres'][number]['state'];
const row = (state: State, at: number) => ({
  costCentreId: String(at),
  code: '',
  name: '',
  depth: 0,
  responsible: null,
  targetMinor: null,
  bottomUpMinor: 0,
  deltaMinor: null,
  ratio: null,
  state,
  submittedAt: null,
  submittedBy: null,
  note: '',
});

it('counts what is covered from above as submitted', () => {
  const states: State[] = ['submitted', 'covered', 'open', 'overdue', 'overdue'];
  expect(countSubmissions({ costCentres: states.map(row), initiatives: [] })).toEqual({
    submitted: 2,
    overdue: 2,
    all: 5,
  });
});
