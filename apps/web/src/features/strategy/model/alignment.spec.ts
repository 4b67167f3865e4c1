import type { Goal, Initiative } from '@etat/contracts';
import { describe, expect, it } from 'vitest';
import { toAlignment } from './alignment';

const goal = (id: string, kind: Goal['kind'], alignedToIds: string[] = []): Goal => ({
  id,
  version: 1,
  kind,
  name: id,
  description: '',
  ownerId: null,
  fromMonth: null,
  toMonth: null,
  alignedToIds,
  isActive: true,
});
const initiative = (id: string, goalIds: string[]): Initiative => ({
  id,
  version: 1,
  code: id,
  name: id,
  description: '',
  costCentreId: 'cc',
  responsibleId: null,
  startMonth: null,
  endMonth: null,
  status: 'running',
  goals: goalIds.map((goalId) => ({ id: goalId, weightBp: 10_000 / goalIds.length })),
  channels: [],
});

describe('toAlignment', () => {
  const { branches, unaligned } = toAlignment(
    [
      goal('grow', 'corporate'),
      goal('hire', 'corporate'),
      goal('known', 'communication', ['grow', 'hire']),
      goal('leads', 'communication', ['grow']),
      goal('loose', 'communication'),
    ],
    [initiative('blog', ['leads', 'known']), initiative('fair', ['leads'])],
  );

  it('puts a goal below every corporate goal it is aligned with', () => {
    expect(
      branches.map(({ goal: { id }, aligned }) => [id, aligned.map((served) => served.goal.id)]),
    ).toEqual([
      ['grow', ['known', 'leads']],
      ['hire', ['known']],
    ]);
  });

  it('names the initiatives that serve a goal', () => {
    expect(branches[0]?.aligned[1]?.initiatives.map(({ id }) => id)).toEqual(['blog', 'fair']);
  });

  it('keeps communication goals without a corporate one visible', () => {
    expect(unaligned.map((served) => served.goal.id)).toEqual(['loose']);
  });
});
