import type { TestServer } from './server';

/** One route of the running server, as its own OpenAPI document names it. */
export interface Route {
  method: string;
  /** Path template: `/api/v1/organisations/{organisationId}/lines/{id}`. */
  path: string;
  isOfOrganisation: boolean;
  /** Template after the organisation: `/lines/{id}`. */
  suffix: string;
}

const ORGANISATION = '/api/v1/organisations/{organisationId}';

/** Lists and reports that read and do nothing else: an export leaves its audit event. */
export const isPureList = ({ method, isOfOrganisation, suffix }: Route): boolean =>
  method === 'GET' && isOfOrganisation && !suffix.includes('{') && !suffix.startsWith('/exports/');

/** Every route, so that a test over all of them also holds for those written later. */
export async function listRoutes(server: TestServer): Promise<Route[]> {
  const answer = await server.client().get<{ paths: Record<string, object> }>('/api/openapi.json');
  return Object.entries(answer.body.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => ({
      method: method.toUpperCase(),
      path,
      isOfOrganisation: path.startsWith(ORGANISATION),
      suffix: path.startsWith(ORGANISATION) ? path.slice(ORGANISATION.length) : path,
    })),
  );
}
