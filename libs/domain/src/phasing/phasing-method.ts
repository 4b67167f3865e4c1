/** How a yearly total falls over its months. */
export const PHASING_METHODS = ['even', 'manual'] as const;

export type PhasingMethod = (typeof PHASING_METHODS)[number];
