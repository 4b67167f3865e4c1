import { MantineProvider } from '@mantine/core';
import type { Organisation } from '@etat/contracts';
import { PERMISSIONS, type Permission } from '@etat/domain';
import { createTranslator, type Language } from '@etat/messages';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
  type RouteComponent,
} from '@tanstack/react-router';
import { render } from '@testing-library/react';
import { vi } from 'vitest';
import { ChartThemeProvider } from '../../charts';
import { labels } from '../../charts/model/spec-support';
import { LanguageProvider } from '../i18n';
import { parseSearchText, toSearchText } from '../routing';
import { OrganisationProvider } from '../session';

const organisation: Organisation = {
  id: '01890000-0000-7000-8000-00000000000a',
  version: 1,
  slug: 'nordwerk',
  name: 'Nordwerk GmbH',
  currency: 'EUR',
  language: 'en',
  fiscalYearStartMonth: 1,
  timeZone: 'Europe/Berlin',
  isSample: false,
};

interface RenderOptions {
  /** Below `/o/nordwerk`, with its search. */
  at: string;
  /** Pattern of the route where it has parameters. */
  pattern?: string;
  /** Answers by the end of the request's path; a function is asked each time, and may take its time. */
  answers: Record<string, unknown>;
  language?: Language;
  /** What the reader may do; everything unless told. */
  permissions?: readonly Permission[];
}

/** A page in an organisation, with a server that knows only the given answers. */
export function renderPage(
  Page: RouteComponent,
  { at, pattern, answers, language = 'en', permissions = PERMISSIONS }: RenderOptions,
) {
  const requests: { method: string; path: string; body: unknown }[] = [];
  vi.stubGlobal(
    'fetch',
    async (input: string, { method = 'GET', body }: { method?: string; body?: string } = {}) => {
      const [path = ''] = input.split('?');
      requests.push({ method, path: input, body: body === undefined ? undefined : JSON.parse(body) });
      const found = Object.entries(answers).find(([end]) => path.endsWith(end));
      const answer: unknown =
        typeof found?.[1] === 'function' ? await (found[1] as () => unknown)() : found?.[1];
      return Response.json(answer ?? null, { status: found ? 200 : 404 });
    },
  );
  const root = createRootRoute();
  const path = `/o/$slug/${pattern ?? at.split('?')[0]}`;
  const router = createRouter({
    routeTree: root.addChildren([createRoute({ getParentRoute: () => root, path, component: Page })]),
    history: createMemoryHistory({ initialEntries: [`/o/${organisation.slug}/${at}`] }),
    parseSearch: parseSearchText,
    stringifySearch: toSearchText,
  });
  const membership = {
    organisation,
    personId: organisation.id,
    roles: [],
    permissions: [...permissions],
    grants: [],
  };
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={client}>
        <LanguageProvider start={{ language, t: createTranslator(language) }}>
          <ChartThemeProvider theme="light" labels={labels}>
            <OrganisationProvider membership={membership}>
              <RouterProvider router={router as never} />
            </OrganisationProvider>
          </ChartThemeProvider>
        </LanguageProvider>
      </QueryClientProvider>
    </MantineProvider>,
  );
  return { requests, search: () => router.state.location.searchStr };
}
