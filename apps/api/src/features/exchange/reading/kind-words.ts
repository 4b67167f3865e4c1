import type { CostKind } from '@etat/contracts';

/** How files write the kind of a cost, in lower case. */
export const KIND_WORDS: ReadonlyMap<string, CostKind> = new Map([
  ...['internal', 'intern', 'interne ressource', 'internal resource', 'i'].map(
    (word) => [word, 'internal'] as const,
  ),
  ...['external', 'extern', 'fremdkosten', 'external cost', 'e'].map((word) => [word, 'external'] as const),
]);

/** Whether a column's values say internal or external; many a column called `Art` or `Type` says something else. */
export const areKinds = (values: readonly string[]): boolean =>
  values.every((value) => KIND_WORDS.has(value.trim().toLowerCase()));
