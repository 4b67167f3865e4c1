import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type * as z from 'zod';
import { completeDocument, toJsonSchema } from './complete-document';

/** OpenAPI 3.1 from the same zod schemas that parse requests; `/api/openapi.json`, page at `/api/docs`. */
export function setUpOpenApi(app: NestFastifyApplication): void {
  const config = new DocumentBuilder()
    .setTitle('Etat')
    .setDescription(
      'Budget and KPI controlling. Money is integer minor units, months are YYYY-MM; errors are problem documents (RFC 9457).',
    )
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .addCookieAuth('etat_session')
    .addBearerAuth()
    .build();
  const createDocument = () =>
    completeDocument(
      SwaggerModule.createDocument(app, config, {
        standardSchemaConverter: (schema, { schemaType }) => ({
          schema: toJsonSchema(schema as z.ZodType, schemaType),
        }),
      }),
    );
  SwaggerModule.setup('api/docs', app, createDocument, {
    jsonDocumentUrl: 'api/openapi.json',
    yamlDocumentUrl: 'api/openapi.yaml',
  });
}
