import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@etat/domain';
import { LessThan } from 'typeorm';
import type { EtatRequest } from '../access/etat-request';
import type { RepeatMark } from '../access/repeat-mark';
import { Clock } from '../config/clock';
import { UnitOfWork } from '../database/unit-of-work';
import { IdempotencyKeyEntity } from './idempotency-key.entity';

const KEPT_MS = 24 * 60 * 60 * 1000;
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

export const toRepeatMark = (request: EtatRequest, key: string): RepeatMark => ({
  keyHash: sha256(JSON.stringify([request.accountId ?? '', request.method, request.url, key])),
  bodyHash: sha256(JSON.stringify(request.body ?? null)),
});

/** Answers to creating requests, kept for a day. */
@Injectable()
export class RepeatedRequests {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** The answer that was given already; undefined for a new request. @throws {DomainError} `idempotency.other-body` */
  async find({ keyHash, bodyHash }: RepeatMark): Promise<{ response: unknown } | undefined> {
    const known = await this.unitOfWork.reader.findOneBy(IdempotencyKeyEntity, { keyHash });
    if (!known) return undefined;
    if (known.createdAt < this.clock.shifted(-KEPT_MS)) return undefined;
    if (known.bodyHash !== bodyHash) throw new DomainError('idempotency.other-body', {});
    return { response: JSON.parse(known.response) as unknown };
  }

  /** Keeps the answer in the very transaction it belongs to. @throws {DomainError} `idempotency.in-flight` when another process was faster */
  async remember(mark: RepeatMark, response: unknown): Promise<void> {
    const { writer } = this.unitOfWork;
    await this.lock(mark);
    await writer.delete(IdempotencyKeyEntity, { createdAt: LessThan(this.clock.shifted(-KEPT_MS)) });
    if (await writer.existsBy(IdempotencyKeyEntity, { keyHash: mark.keyHash }))
      throw new DomainError('idempotency.in-flight', {});
    await writer.insert(IdempotencyKeyEntity, {
      ...mark,
      status: 201,
      response: JSON.stringify(response),
      createdAt: this.clock.now(),
    });
  }

  /** Until the transaction ends nobody else answers the same request. */
  async lock({ keyHash }: RepeatMark): Promise<void> {
    await this.unitOfWork.lock(`idempotency:${keyHash}`);
  }
}
