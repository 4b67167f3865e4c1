import type { Goal, Initiative } from '@etat/contracts';

export interface ServedGoal {
  goal: Goal;
  /** Initiatives that name this goal. */
  initiatives: Initiative[];
}

export interface CorporateBranch extends ServedGoal {
  /** Communication goals aligned with it. */
  aligned: ServedGoal[];
}

export interface Alignment {
  branches: CorporateBranch[];
  /** Communication goals that name no corporate goal. */
  unaligned: ServedGoal[];
}

/** Corporate goals with what communication contributes; a goal aligned with two stands below both. */
export function toAlignment(goals: readonly Goal[], initiatives: readonly Initiative[]): Alignment {
  const serve = (goal: Goal): ServedGoal => ({
    goal,
    initiatives: initiatives.filter((initiative) => initiative.goals.some(({ id }) => id === goal.id)),
  });
  const corporate = goals.filter(({ kind }) => kind === 'corporate');
  const communication = goals.filter(({ kind }) => kind === 'communication');
  const isAlignedWith = (goal: Goal, to: Goal) => goal.alignedToIds.includes(to.id);
  return {
    branches: corporate.map((goal) => ({
      ...serve(goal),
      aligned: communication.filter((candidate) => isAlignedWith(candidate, goal)).map(serve),
    })),
    unaligned: communication
      .filter((candidate) => !corporate.some((goal) => isAlignedWith(candidate, goal)))
      .map(serve),
  };
}
