import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DomainError } from '@etat/domain';
import { firstValueFrom, from, type Observable } from 'rxjs';
import type { EtatRequest } from '../access/etat-request';
import { UnitOfWork } from '../database/unit-of-work';
import { IDEMPOTENT, type IdempotentWay } from './creates.decorator';
import type { RepeatMark } from '../access/repeat-mark';
import { RepeatedRequests, toRepeatMark } from './repeated-requests';

/** A creating request that is sent twice creates once: key and answer are stored in the write's own transaction. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  private readonly inFlight = new Set<string>();

  constructor(
    private readonly reflector: Reflector,
    private readonly unitOfWork: UnitOfWork,
    private readonly repeats: RepeatedRequests,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<EtatRequest>();
    const key = request.headers['idempotency-key'];
    const way = this.reflector.get<IdempotentWay | undefined>(IDEMPOTENT, context.getHandler());
    if (way === undefined || typeof key !== 'string' || key === '') return next.handle();
    if (key.length > 200)
      throw new DomainError('request.invalid', {
        errors: [{ path: 'Idempotency-Key', code: 'too_big', message: 'at most 200 characters' }],
      });
    const mark = toRepeatMark(request, key);
    const create = () => firstValueFrom(next.handle());
    if (way === 'in-transaction') return from(this.alone(mark, () => this.inTransaction(mark, create)));
    request.repeatMark = mark;
    return from(this.alone(mark, () => this.atLength(mark, create)));
  }

  private async alone(mark: RepeatMark, work: () => Promise<unknown>): Promise<unknown> {
    if (this.inFlight.has(mark.keyHash)) throw new DomainError('idempotency.in-flight', {});
    this.inFlight.add(mark.keyHash);
    try {
      return await work();
    } finally {
      this.inFlight.delete(mark.keyHash);
    }
  }

  private async inTransaction(mark: RepeatMark, create: () => Promise<unknown>): Promise<unknown> {
    return this.unitOfWork.run(async () => {
      await this.repeats.lock(mark);
      const known = await this.repeats.find(mark);
      if (known) return known.response;
      const response = await create();
      await this.repeats.remember(mark, response);
      return response;
    });
  }

  /** The service itself remembers, in the transaction that ends its work. */
  private async atLength(mark: RepeatMark, create: () => Promise<unknown>): Promise<unknown> {
    const known = await this.repeats.find(mark);
    return known ? known.response : create();
  }
}
