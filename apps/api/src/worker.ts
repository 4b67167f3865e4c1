import { EXCHANGE_TASKS } from './features/exchange/worker-tasks';
import { STAGING_TASKS } from './platform/staging/staging-tasks';
import { serveTasks } from './platform/workers/serve-tasks';

serveTasks({ ...STAGING_TASKS, ...EXCHANGE_TASKS });
