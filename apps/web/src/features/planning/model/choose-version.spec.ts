import type { BudgetVersion } from '@etat/contracts';
import { describe, expect, it } from 'vitest';
import { chooseVersion, versionsOf } from './choose-version';

type Kind = BudgetVersion['kind'];
type Status = BudgetVersion['status'];

/** Later ones have the greater id, as the server gives them. */
const versions = (...list: [Kind, Status][]) =>
  list.map(([kind, status], at) => ({ id: `v${at}`, fiscalYear: 2026, kind, status }) as BudgetVersion);
const chosen = (list: BudgetVersion[], ...rest: [string?, ((version: BudgetVersion) => boolean)?]) =>
  chooseVersion(versionsOf(list, 2026), rest[0], rest[1])?.id;

describe('chooseVersion', () => {
  it.each<[string, [Kind, Status][], string | undefined]>([
    [
      'the approved budget before newer drafts and forecasts',
      [
        ['budget', 'superseded'],
        ['budget', 'approved'],
        ['budget', 'draft'],
        ['forecast', 'draft'],
        ['what-if', 'draft'],
      ],
      'v1',
    ],
    [
      'else the newest budget that is worked on',
      [
        ['budget', 'draft'],
        ['budget', 'in-review'],
        ['forecast', 'approved'],
        ['what-if', 'draft'],
      ],
      'v1',
    ],
    [
      'else the newest forecast',
      [
        ['budget', 'superseded'],
        ['forecast', 'approved'],
        ['forecast', 'draft'],
        ['what-if', 'draft'],
      ],
      'v2',
    ],
    ['and never a what-if', [['what-if', 'draft']], undefined],
  ])('takes %s', (_name, list, id) => {
    expect(chosen(versions(...list))).toBe(id);
  });

  it('takes the one named, a what-if too', () => {
    expect(chosen(versions(['budget', 'approved'], ['what-if', 'draft']), 'v1')).toBe('v1');
  });

  it('takes first what the screen is mostly about, unless it is a what-if', () => {
    const isDraft = ({ status }: BudgetVersion) => status === 'draft';
    const list = versions(['budget', 'approved'], ['forecast', 'draft'], ['what-if', 'draft']);
    expect(chosen(list, undefined, isDraft)).toBe('v1');
    expect(chosen([list[0], list[2]] as BudgetVersion[], undefined, isDraft)).toBe('v0');
  });
});
