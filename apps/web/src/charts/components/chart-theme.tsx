import {
  createContext,
  useContext,
  useMemo,
  useSyncExternalStore,
  type CSSProperties,
  type ReactNode,
} from 'react';
import type { ChartLabels } from '../model/labels';
import { palettes, type ChartTheme, type Palette } from '../paint/palette';

interface Surrounding {
  theme: ChartTheme;
  labels: ChartLabels;
}

const ChartContext = createContext<Surrounding | null>(null);

/** Gives every chart below it the theme and the words; charts redraw when either changes. */
export function ChartThemeProvider({ theme, labels, children }: Surrounding & { children: ReactNode }) {
  const value = useMemo(() => ({ theme, labels }), [theme, labels]);
  return <ChartContext value={value}>{children}</ChartContext>;
}

function useSurrounding(): Surrounding {
  const value = useContext(ChartContext);
  if (!value) throw new Error('Charts need a <ChartThemeProvider> above them.');
  return value;
}

/** The words of the provider, some of them replaced for one chart. */
export function useChartLabels(replaced?: Partial<ChartLabels>): ChartLabels {
  const { labels } = useSurrounding();
  return useMemo(() => ({ ...labels, ...replaced }), [labels, replaced]);
}

let isPrintingNow = false;

function watchPrinting(onChange: () => void): () => void {
  const set = (isPrinting: boolean) => () => {
    isPrintingNow = isPrinting;
    onChange();
  };
  const [before, after] = [set(true), set(false)];
  window.addEventListener('beforeprint', before);
  window.addEventListener('afterprint', after);
  return () => {
    window.removeEventListener('beforeprint', before);
    window.removeEventListener('afterprint', after);
  };
}

export function usePrinting(): boolean {
  return useSyncExternalStore(
    watchPrinting,
    () => isPrintingNow,
    () => false,
  );
}

/** Paper is white, so print always takes the light set. */
export function useChartPalette(): Palette {
  const { theme } = useSurrounding();
  return palettes[usePrinting() ? 'light' : theme];
}

/** The palette as the custom properties `charts.module.css` falls back to where the app defines no `--etat-*`. */
export function usePaletteStyle(): CSSProperties {
  const palette = useChartPalette();
  return useMemo(() => {
    const properties = {
      '--kit-ink': palette.ink,
      '--kit-soft': palette.soft,
      '--kit-line': palette.grid,
      '--kit-surface': palette.surface,
      '--kit-good': palette.favourableText,
      '--kit-bad': palette.unfavourableText,
      '--kit-mark': palette.actual,
    };
    return properties as CSSProperties;
  }, [palette]);
}
