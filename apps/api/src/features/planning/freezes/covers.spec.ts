import { describe, expect, it } from 'vitest';
import { covers } from './covers';

const trees = {
  costCentres: new Map([
    ['root', ['root']],
    ['events', ['events', 'root']],
    ['press', ['press', 'root']],
  ]),
  categories: new Map([
    ['media', ['media']],
    ['ads', ['ads', 'media']],
  ]),
};

describe('covers', () => {
  it.each([
    ['the cost centre itself', 'events', null, 'events', 'ads', true],
    ['everything below it', 'root', null, 'events', 'ads', true],
    ['not the one beside it', 'press', null, 'events', 'ads', false],
    ['not the one above it', 'events', null, 'root', 'ads', false],
    ['a category with everything below it', 'root', 'media', 'events', 'ads', true],
    ['not the category above', 'root', 'ads', 'events', 'media', false],
    ['what is unknown is not frozen', 'root', 'media', 'elsewhere', 'ads', false],
  ])('%s', (_case, frozenCostCentre, frozenCategory, costCentreId, categoryId, expected) => {
    const freeze = { costCentreId: frozenCostCentre, categoryId: frozenCategory };
    expect(covers(freeze, { costCentreId, categoryId }, trees)).toBe(expected);
  });
});
