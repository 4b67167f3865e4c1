import type { Task } from '../../platform/workers/serve-tasks';
import { evaluatePostings } from './staging/evaluate-postings';

/** What a worker does for imports and exports. */
export const EXCHANGE_TASKS = { 'evaluate-postings': evaluatePostings } satisfies Record<string, Task>;
