import { parentPort } from 'node:worker_threads';
import { fromSentError, toSentError } from './sent-error';
import type { AnswerMessage, TaskMessage, WorkerMessage } from './worker-message';

/** Asks the thread that wants the task done; resolves with its answer. */
export type Ask = (question: string, input: unknown) => Promise<unknown>;
export type Task = (input: never, ask: Ask) => Promise<unknown>;

/** Does tasks by name, one at a time, for the thread that started this one. */
export function serveTasks(tasks: Readonly<Record<string, Task>>): void {
  const port = parentPort;
  if (!port) throw new Error('A worker has nobody to work for.');
  const send = (message: WorkerMessage) => port.postMessage(message);
  let answered: (message: AnswerMessage) => void = () => undefined;
  const ask: Ask = (question, input) =>
    new Promise((resolve, reject) => {
      answered = (message) =>
        'error' in message ? reject(fromSentError(message.error)) : resolve(message.answer);
      send({ kind: 'ask', question, input });
    });
  const perform = async ({ task, input }: TaskMessage) => {
    const run = tasks[task];
    if (!run) throw new Error(`This worker knows no task ${task}.`);
    return run(input as never, ask);
  };
  port.on('message', (message: TaskMessage | AnswerMessage) => {
    if (!('task' in message)) return answered(message);
    perform(message).then(
      (result) => send({ kind: 'done', result }),
      (error: unknown) => send({ kind: 'failed', error: toSentError(error) }),
    );
  });
}
