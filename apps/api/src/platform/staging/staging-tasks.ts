import type { Task } from '../workers/serve-tasks';
import { appendChunk } from './append-chunk';
import { copyChunk } from './copy-chunk';
import { queryRows } from './query-rows';
import { listReferences, resolveReferences } from './staged-table';

type References = { staged: string; ids: readonly (readonly [k: number, id: string])[] };

/** What a worker does for {@link StagedRows}. */
export const STAGING_TASKS = {
  'append-chunk': appendChunk,
  'copy-chunk': copyChunk,
  'query-rows': queryRows,
  'list-references': async ({ staged }: Pick<References, 'staged'>) => listReferences(staged),
  'resolve-references': async ({ staged, ids }: References) => resolveReferences(staged, ids),
} satisfies Record<string, Task>;
