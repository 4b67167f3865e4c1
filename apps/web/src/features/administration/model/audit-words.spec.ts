import { expect, it } from 'vitest';
import { toActionWords, toFieldWords } from './audit-words';

it('toActionWords gives what the catalogue selects by', () => {
  expect(toActionWords('budget-version.in-review')).toEqual({
    entity: 'budgetVersion',
    verb: 'inReview',
    plain: 'in review',
  });
});

it.each([
  ['amountMinor', 'amount', 'amount'],
  ['costCentreId', 'costCentre', 'cost centre'],
  ['alignedToIds', 'alignedTo', 'aligned to'],
  ['totalMinutes', 'total', 'total'],
  ['minutes', 'minutes', 'minutes'],
  ['id', 'id', 'id'],
])('field %s is called %s, in plain words %s', (name, field, plain) => {
  expect(toFieldWords(name)).toEqual({ field, plain });
});
