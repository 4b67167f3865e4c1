import '@mantine/core/styles.layer.css';
import './app/theme.css';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Providers } from './app/providers';
import { createQueryClient } from './app/query-client';
import { createAppRouter } from './app/router';
import { SessionEndedOverlay } from './app/session-ended-overlay';
import { loadFirstLanguage } from './platform/i18n';

const language = await loadFirstLanguage();
const queryClient = createQueryClient();
const router = createAppRouter(queryClient);

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Providers queryClient={queryClient} language={language}>
        <RouterProvider router={router} />
        <SessionEndedOverlay />
      </Providers>
    </StrictMode>,
  );
}
