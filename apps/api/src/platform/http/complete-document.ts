import type { OpenAPIObject } from '@nestjs/swagger';
import { ProblemSchema } from '@etat/contracts';
import * as z from 'zod';

const METHODS = ['get', 'put', 'post', 'patch', 'delete'] as const;

type Schema = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string];

/** A schema inside a document of OpenAPI 3.1, which names the dialect once for all of them. */
export function toJsonSchema(schema: z.ZodType, io: 'input' | 'output'): Schema {
  const { $schema: _, ...inner } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return inner as Schema;
}

/**
 * Adds what no handler says: the parts of a path that the guard reads (OpenAPI wants each of them declared), and the
 * form of every error.
 */
export function completeDocument(document: OpenAPIObject): OpenAPIObject {
  const problem = {
    description: 'Problem document (RFC 9457)',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, Problem: toJsonSchema(ProblemSchema, 'output') },
  };
  for (const [path, item] of Object.entries(document.paths)) {
    const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
    for (const operation of METHODS.flatMap((method) => item[method] ?? [])) {
      const parameters = operation.parameters ?? [];
      const missing = names.filter(
        (name) => !parameters.some((known) => 'in' in known && known.in === 'path' && known.name === name),
      );
      operation.parameters = [
        ...missing.map((name) => ({
          name,
          in: 'path' as const,
          required: true,
          schema: { type: 'string' as const },
        })),
        ...parameters,
      ];
      operation.responses['default'] ??= problem;
    }
  }
  return document;
}
