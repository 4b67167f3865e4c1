import type { VariancePoint } from './drawing';

export interface StructureRow {
  key: string;
  label: string;
  /** 0 is outermost; children are indented. */
  level: number;
  /** Groups and totals are bold. */
  isGroup: boolean;
  value: number | null;
  /** Drawn hollow behind the bar when given. */
  plan?: number | null;
  variance: VariancePoint | null;
}
