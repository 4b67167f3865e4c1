import type { Effect } from './drawing';

export interface RoiRange {
  key: string;
  label: string;
  /** Second line under the name: the method the figure rests on. */
  note?: string;
  /** null when the figure is not defined yet; then no dot is drawn and `labels.open` stands in its place. */
  value: number | null;
  low: number | null;
  high: number | null;
  effect: Effect;
  /** At the right edge, such as "pays off at 3.8 %". */
  remark?: string;
}
