/** What a worker is asked to do. */
export interface TaskMessage {
  task: string;
  input: unknown;
}

/** An error on its way between threads; a DomainError keeps its code and details. */
export interface SentError {
  message: string;
  stack: string | undefined;
  code: string | null;
  details: Record<string, unknown> | null;
}

/** From the worker: a question while it works, or its end. */
export type WorkerMessage =
  | { kind: 'ask'; question: string; input: unknown }
  | { kind: 'done'; result: unknown }
  | { kind: 'failed'; error: SentError };

/** The answer to a question. */
export type AnswerMessage = { answer: unknown } | { error: SentError };
