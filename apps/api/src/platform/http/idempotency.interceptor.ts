import { createHash } from 'node:crypto';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DomainError } from '@etat/domain';
import { firstValueFrom, from, type Observable } from 'rxjs';
import { LessThan } from 'typeorm';
import type { EtatRequest } from '../access/etat-request';
import { Clock } from '../config/clock';
import { UnitOfWork } from '../database/unit-of-work';
import { IDEMPOTENT } from './creates.decorator';
import { IdempotencyKeyEntity } from './idempotency-key.entity';

const KEPT_MS = 24 * 60 * 60 * 1000;
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** A creating request that is sent twice creates once: key and answer are stored in the write's own transaction. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  private readonly inFlight = new Set<string>();

  constructor(
    private readonly reflector: Reflector,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<EtatRequest>();
    const key = request.headers['idempotency-key'];
    if (
      !this.reflector.get<boolean>(IDEMPOTENT, context.getHandler()) ||
      typeof key !== 'string' ||
      key === ''
    )
      return next.handle();
    if (key.length > 200)
      throw new DomainError('request.invalid', {
        errors: [{ path: 'Idempotency-Key', code: 'too_big', message: 'at most 200 characters' }],
      });
    const keyHash = sha256(JSON.stringify([request.accountId ?? '', request.method, request.url, key]));
    return from(
      this.once(keyHash, sha256(JSON.stringify(request.body ?? null)), () => firstValueFrom(next.handle())),
    );
  }

  private async once(keyHash: string, bodyHash: string, create: () => Promise<unknown>): Promise<unknown> {
    if (this.inFlight.has(keyHash)) throw new DomainError('idempotency.in-flight', {});
    this.inFlight.add(keyHash);
    try {
      return await this.unitOfWork.run(async () => {
        await this.unitOfWork.lock(`idempotency:${keyHash}`);
        const writer = this.unitOfWork.writer;
        await writer.delete(IdempotencyKeyEntity, { createdAt: LessThan(this.clock.shifted(-KEPT_MS)) });
        const known = await writer.findOneBy(IdempotencyKeyEntity, { keyHash });
        if (known) {
          if (known.bodyHash !== bodyHash) throw new DomainError('idempotency.other-body', {});
          return JSON.parse(known.response) as unknown;
        }
        const response = await create();
        await writer.insert(IdempotencyKeyEntity, {
          keyHash,
          bodyHash,
          status: 201,
          response: JSON.stringify(response),
          createdAt: this.clock.now(),
        });
        return response;
      });
    } finally {
      this.inFlight.delete(keyHash);
    }
  }
}
