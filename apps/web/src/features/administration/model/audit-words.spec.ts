import { expect, it } from 'vitest';
import { toActionWords, toFieldWords, toValueWords } from './audit-words';

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

it('toValueWords knows the words of a field, and leaves names and texts alone', () => {
  expect(toValueWords('status', 'in-review')).toEqual({ word: 'inReview', plain: 'in review' });
  expect(toValueWords('name', 'external')).toBeNull();
  expect(toValueWords('unit', 'Stück je Tag')).toBeNull();
});
