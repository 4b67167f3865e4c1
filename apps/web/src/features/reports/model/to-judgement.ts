import type { Effect } from '@etat/domain';

/** The sign of a judgement that needs no colour; the same as on the charts. */
export function toJudgementIcon(effect: Effect | null): string {
  switch (effect) {
    case 'favourable':
      return '●';
    case 'unfavourable':
      return '▲';
    case 'neutral':
    case null:
      return '';
  }
}
