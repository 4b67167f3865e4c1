import { AsyncLocalStorage } from 'node:async_hooks';
import { DomainError } from '@etat/domain';
import type { EntityManager } from 'typeorm';
import type { DataSources } from './data-sources';
import { isBusy, retryWhile } from './retry-while-busy';

interface Transaction {
  manager: EntityManager;
  afterCommit: (() => void)[];
  /** Answers to what was looked up already; absent until the work asks to remember. */
  memory?: Map<string, Promise<unknown>>;
}

const isSerialisation = (error: unknown) =>
  error instanceof Error && ['40001', '40P01'].includes((error as { code?: string }).code ?? '');

/**
 * One transaction per command. On SQLite, TypeORM shares a single connection, so writers queue here and the
 * writing DataSource is reachable only inside {@link run}; on PostgreSQL it is a plain transaction.
 * Re-entrant: an inner `run` joins the outer transaction.
 */
export class UnitOfWork {
  private readonly store = new AsyncLocalStorage<Transaction>();
  private queue: Promise<unknown> = Promise.resolve();

  constructor(private readonly sources: DataSources) {}

  get dialect(): DataSources['dialect'] {
    return this.sources.dialect;
  }

  /** The writing manager. @throws {DomainError} `database.outside-unit-of-work` */
  get writer(): EntityManager {
    const transaction = this.store.getStore();
    if (!transaction) throw new DomainError('database.outside-unit-of-work', {});
    return transaction.manager;
  }

  /** The manager to read with: inside a unit of work its own uncommitted rows, outside only committed ones. */
  get reader(): EntityManager {
    return this.store.getStore()?.manager ?? this.sources.reader.manager;
  }

  /** Runs `work` in one transaction. `work` may await nothing but SQL, because it holds the only write lock. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.store.getStore()) return work();
    if (this.sources.dialect === 'postgres') return this.transact(work);
    const turn = this.queue.then(() => this.transact(work));
    this.queue = turn.catch(() => undefined);
    return turn;
  }

  /**
   * Lends the write lock to another connection of this process, for instance a worker's: on SQLite nobody else writes until
   * `work` is done, on PostgreSQL it simply runs. `work` must be short.
   * @throws {DomainError} `database.inside-unit-of-work` where it would wait for itself
   */
  async lend<T>(work: () => Promise<T>): Promise<T> {
    if (this.store.getStore()) throw new DomainError('database.inside-unit-of-work', {});
    if (this.sources.dialect === 'postgres') return work();
    const turn = this.queue.then(() => retryWhile(work));
    this.queue = turn.catch(() => undefined);
    return turn;
  }

  /** Registers what may happen only once the transaction is durable. */
  afterCommit(action: () => void): void {
    const transaction = this.store.getStore();
    if (transaction) transaction.afterCommit.push(action);
    else action();
  }

  /** From here on {@link recall} asks each question once; for work that reads much master data and changes none. */
  rememberReads(): void {
    const transaction = this.store.getStore();
    if (transaction) transaction.memory ??= new Map();
  }

  /** The answer to a question, asked anew unless this unit of work remembers it. */
  async recall<T>(question: string, ask: () => Promise<T>): Promise<T> {
    const memory = this.store.getStore()?.memory;
    if (!memory) return ask();
    const known = memory.get(question) as Promise<T> | undefined;
    if (known) return known;
    const answer = ask();
    memory.set(question, answer);
    return answer;
  }

  /**
   * Guards a rule that spans rows until the transaction ends. On SQLite the queue already is that lock. Those who only
   * rely on the rule share it; who changes what it rests on takes it alone.
   */
  async lock(name: string, mode: 'alone' | 'shared' = 'alone'): Promise<void> {
    const manager = this.writer;
    if (this.sources.dialect !== 'postgres') return;
    const acquire = mode === 'shared' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock';
    await manager.query(`SELECT ${acquire}(hashtextextended($1, 0))`, [name]);
  }

  private async transact<T>(work: () => Promise<T>): Promise<T> {
    // Another process holds the file, or PostgreSQL chose this transaction as a deadlock's victim: nothing was written.
    return retryWhile(
      async () => {
        const afterCommit: (() => void)[] = [];
        const result = await this.sources.writer.transaction((manager) =>
          this.store.run({ manager, afterCommit }, work),
        );
        for (const action of afterCommit) action();
        return result;
      },
      (error) => isBusy(error) || isSerialisation(error),
    );
  }
}
