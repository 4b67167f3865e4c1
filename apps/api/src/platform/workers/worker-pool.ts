import { Worker } from 'node:worker_threads';
import { fromSentError, toSentError } from './sent-error';
import type { AnswerMessage, TaskMessage, WorkerMessage } from './worker-message';

/** Answers what a task asks while it runs. */
export type Answer = (question: string, input: unknown) => Promise<unknown>;

export interface PoolOptions {
  /** The built program of the workers. */
  file: string;
  /** So many work at once; further tasks wait. */
  size: number;
}

/** Bounds what a task that goes wrong may take, MiB; the young generation is large because rows live shortly. */
const LIMITS = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 32 };
const IDLE_MS = 30_000;

interface Waiting {
  message: TaskMessage;
  answer: Answer;
  resolve: (result: unknown) => void;
  reject: (error: Error) => void;
}

/** Threads that do long work beside the one that serves requests. They start when needed and go when idle. */
export class WorkerPool {
  private readonly waiting: Waiting[] = [];
  private readonly idle = new Map<Worker, NodeJS.Timeout>();
  private readonly all = new Set<Worker>();
  private isClosed = false;

  constructor(private readonly options: PoolOptions) {}

  /** @throws what the task throws; `Error` when the worker ends before the task does */
  async run<Result>(task: string, input: unknown, answer: Answer = refuseToAnswer): Promise<Result> {
    if (this.isClosed) throw new Error('The server stops.');
    return new Promise<Result>((resolve, reject) => {
      this.waiting.push({
        message: { task, input },
        answer,
        resolve: (result) => resolve(result as Result),
        reject,
      });
      this.assign();
    });
  }

  /** Ends all workers, whatever they do. */
  async close(): Promise<void> {
    this.isClosed = true;
    for (const waiting of this.waiting.splice(0)) waiting.reject(new Error('The server stops.'));
    await Promise.all([...this.all].map((worker) => worker.terminate()));
  }

  private assign(): void {
    const worker = this.takeIdle() ?? (this.all.size < this.options.size ? this.start() : null);
    const next = worker && this.waiting.shift();
    if (worker && next) this.perform(worker, next);
    else if (worker) this.rest(worker);
  }

  private takeIdle(): Worker | null {
    for (const [worker, timer] of this.idle) {
      clearTimeout(timer);
      this.idle.delete(worker);
      return worker;
    }
    return null;
  }

  private start(): Worker {
    const worker = new Worker(this.options.file, { resourceLimits: LIMITS });
    this.all.add(worker);
    worker.once('exit', () => {
      this.all.delete(worker);
      clearTimeout(this.idle.get(worker));
      this.idle.delete(worker);
    });
    return worker;
  }

  private perform(worker: Worker, { message, answer, resolve, reject }: Waiting): void {
    worker.ref();
    const end = (settle: () => void) => {
      worker.removeAllListeners('message').removeAllListeners('error').off('exit', onExit);
      settle();
      this.rest(worker);
      if (this.waiting.length > 0) this.assign();
    };
    const fail = (error: Error) => {
      this.all.delete(worker);
      end(() => reject(error));
    };
    const onExit = () => fail(new Error('The worker ended before its task did.'));
    worker.once('exit', onExit);
    worker.once('error', fail);
    worker.on('message', (sent: WorkerMessage) => {
      if (sent.kind === 'done') end(() => resolve(sent.result));
      else if (sent.kind === 'failed') end(() => reject(fromSentError(sent.error)));
      else void reply(worker, answer(sent.question, sent.input));
    });
    worker.postMessage(message);
  }

  private rest(worker: Worker): void {
    if (!this.all.has(worker)) return;
    worker.unref();
    const timer = setTimeout(() => void worker.terminate(), IDLE_MS);
    timer.unref();
    this.idle.set(worker, timer);
  }
}

async function reply(worker: Worker, answering: Promise<unknown>): Promise<void> {
  const message = await answering.then(
    (answer): AnswerMessage => ({ answer }),
    (error: unknown): AnswerMessage => ({ error: toSentError(error) }),
  );
  worker.postMessage(message);
}

const refuseToAnswer: Answer = async (question) => {
  throw new Error(`Nobody answers ${question}.`);
};
