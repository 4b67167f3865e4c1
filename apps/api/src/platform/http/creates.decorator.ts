import { applyDecorators, HttpCode, SetMetadata } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { ZodType } from 'zod';
import { Responds } from './responds.decorator';

export const IDEMPOTENT = 'etat:idempotent';

/** Whether the whole handler is one transaction, or its service does more and remembers the answer itself. */
export type IdempotentWay = 'in-transaction' | 'at-length';

const takesKey = (way: IdempotentWay) =>
  applyDecorators(SetMetadata(IDEMPOTENT, way), ApiHeader({ name: 'Idempotency-Key', required: false }));

/** Takes an `Idempotency-Key`: sent twice, it is done once. Its service may await nothing but SQL. */
export const Idempotent = () => takesKey('in-transaction');

/** A creating handler: answers 201 and takes an `Idempotency-Key`. Its service may await nothing but SQL. */
export const Creates = (schema: ZodType) =>
  applyDecorators(HttpCode(201), Idempotent(), Responds(schema, 201));

/** A creating handler whose service also writes files: it remembers its answer by `RepeatedRequests` in its own transaction. */
export const CreatesAtLength = (schema: ZodType) =>
  applyDecorators(HttpCode(201), takesKey('at-length'), Responds(schema, 201));
