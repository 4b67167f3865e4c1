import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { DomainError } from '@etat/domain';
import type { FastifyRequest } from 'fastify';

/** Documents the header on the handler whose parameter is decorated. */
const documentHeader: ParameterDecorator = (controller, handler) => {
  const descriptor = handler && Object.getOwnPropertyDescriptor(controller, handler);
  if (descriptor) ApiHeader({ name: 'If-Match', required: true })(controller, handler, descriptor);
};

/** The row version the caller last saw. @throws {DomainError} `edit.if-match-missing` */
export const IfMatch = createParamDecorator(
  (_: unknown, context: ExecutionContext): number => {
    const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
    const version = Number(/^(?:W\/)?"?(\d+)"?$/.exec(header ?? '')?.[1] ?? Number.NaN);
    if (!Number.isSafeInteger(version)) throw new DomainError('edit.if-match-missing', {});
    return version;
  },
  [documentHeader],
);
