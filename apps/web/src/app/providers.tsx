import { MantineProvider } from '@mantine/core';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { LanguageProvider, type LoadedLanguage } from '../platform/i18n';
import { theme, toCssVariables } from './theme';

interface ProvidersProps {
  queryClient: QueryClient;
  language: LoadedLanguage;
  children: ReactNode;
}

/** What every page stands on. */
export function Providers({ queryClient, language, children }: ProvidersProps) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={toCssVariables} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <LanguageProvider start={language}>{children}</LanguageProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}
