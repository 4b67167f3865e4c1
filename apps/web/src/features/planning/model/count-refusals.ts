import type { LineTransitionResult } from '@etat/contracts';

const WORDS: Record<string, string> = {
  'approval.four-eyes': 'four_eyes',
  'approval.above-limit': 'above_limit',
  'line.generated': 'generated',
  'line.transition': 'transition',
  'access.denied': 'denied',
};

/** Lines that could not go, counted by the rule that held them; the most frequent first. */
export function countRefusals(refused: LineTransitionResult['refused']): { code: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { code } of refused) {
    const word = WORDS[code] ?? 'other';
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].map(([code, count]) => ({ code, count })).toSorted((a, b) => b.count - a.count);
}
