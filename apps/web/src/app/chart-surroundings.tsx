import { useComputedColorScheme } from '@mantine/core';
import { useMemo, type ReactNode } from 'react';
// Not the kit's index: that would bring Chart.js into the first load of every page.
import { ChartThemeProvider } from '../charts/components/chart-theme';
import { useI18n } from '../platform/i18n';

const WORDS = [
  'actual',
  'plan',
  'previousYear',
  'forecast',
  'variance',
  'favourable',
  'unfavourable',
  'low',
  'value',
  'high',
  'target',
  'remark',
  'entry',
  'open',
  'showTable',
  'showChart',
  'downloadPng',
] as const;

/** Theme and words for every chart below. */
export function ChartSurroundings({ children }: { children: ReactNode }) {
  const { t } = useI18n();
  const theme = useComputedColorScheme('light');
  const labels = useMemo(() => {
    const entries = WORDS.map((word) => [word, t(`charts.${word}`)] as const);
    return Object.fromEntries(entries) as Record<(typeof WORDS)[number], string>;
  }, [t]);
  return (
    <ChartThemeProvider theme={theme} labels={labels}>
      {children}
    </ChartThemeProvider>
  );
}
