import { applyDecorators, HttpCode, SetMetadata } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { ZodType } from 'zod';
import { Responds } from './responds.decorator';

export const IDEMPOTENT = 'etat:idempotent';

/** Takes an `Idempotency-Key`: sent twice, it is done once. Its service may await nothing but SQL. */
export const Idempotent = () =>
  applyDecorators(SetMetadata(IDEMPOTENT, true), ApiHeader({ name: 'Idempotency-Key', required: false }));

/** A creating handler: answers 201 and takes an `Idempotency-Key`. Its service may await nothing but SQL. */
export const Creates = (schema: ZodType) =>
  applyDecorators(HttpCode(201), Idempotent(), Responds(schema, 201));
