import { applyDecorators, HttpCode, SetMetadata } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { ZodType } from 'zod';
import { Responds } from './responds.decorator';

export const IDEMPOTENT = 'etat:idempotent';

/** A creating handler: answers 201 and takes an `Idempotency-Key`. Its service may await nothing but SQL. */
export const Creates = (schema: ZodType) =>
  applyDecorators(
    HttpCode(201),
    SetMetadata(IDEMPOTENT, true),
    Responds(schema, 201),
    ApiHeader({ name: 'Idempotency-Key', required: false }),
  );
