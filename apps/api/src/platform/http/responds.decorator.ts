import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { ZodType } from 'zod';

export const RESPONSE_SCHEMA = 'etat:response-schema';

/** The contract of a handler's answer: documented always, held against the answer in tests. */
export const Responds = (schema: ZodType, status = 200) =>
  applyDecorators(SetMetadata(RESPONSE_SCHEMA, schema), ApiResponse({ status, standardSchema: schema }));
