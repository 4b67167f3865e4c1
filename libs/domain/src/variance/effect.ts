/** What a difference does to the goal it is judged by: the sign itself is never flipped, only this word. */
export type Effect = 'favourable' | 'unfavourable' | 'neutral';

/**
 * The judgement of an impact on profit (or on any goal where more is better).
 *
 * Sign: positive is favourable, 0 neutral.
 * @see DOMAIN.md 3: favourable = sign(variance) x direction
 * @example toEffect(-1) //=> 'unfavourable'
 */
export function toEffect(impact: number): Effect {
  if (impact === 0) return 'neutral';
  return impact > 0 ? 'favourable' : 'unfavourable';
}
