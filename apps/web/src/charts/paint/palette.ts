/**
 * Colours of the notation. Scenario is told by fill, never by hue; green and red only ever judge.
 *
 * Both sets mean the same. `favourable` and `unfavourable` colour bars and dots (3:1 on the surface),
 * their `...Text` siblings colour words and figures (4.5:1). `palette.spec.ts` computes every ratio, because
 * no accessibility checker sees into a canvas.
 */
export interface Palette {
  /** Behind everything; also the inside of a plan bar and the background of a PNG. */
  surface: string;
  ink: string;
  soft: string;
  /** Fine lines that only guide the eye; they carry no information and need no contrast. */
  grid: string;
  /** Ground of a target band; its edges are drawn in `soft`. */
  band: string;
  axis: string;
  actual: string;
  previousYear: string;
  planOutline: string;
  favourable: string;
  favourableText: string;
  unfavourable: string;
  unfavourableText: string;
  /** A variance nobody can judge (no direction, or zero). */
  neutral: string;
}

export type ChartTheme = 'light' | 'dark';

export const palettes: Record<ChartTheme, Palette> = {
  light: {
    surface: '#ffffff',
    ink: '#1c1c1c',
    soft: '#5f6368',
    grid: '#e4e6e9',
    band: '#f3f4f5',
    axis: '#404040',
    actual: '#404040',
    previousYear: '#8f8f8f',
    planOutline: '#404040',
    favourable: '#5b8a00',
    favourableText: '#487000',
    unfavourable: '#c62828',
    unfavourableText: '#c62828',
    neutral: '#73787d',
  },
  dark: {
    surface: '#1b1e22',
    ink: '#eceff1',
    soft: '#9aa3ab',
    grid: '#31363c',
    band: '#22262b',
    axis: '#d6d9dc',
    actual: '#d6d9dc',
    previousYear: '#7b838a',
    planOutline: '#d6d9dc',
    favourable: '#a3cf3b',
    favourableText: '#a3cf3b',
    unfavourable: '#ff6b6b',
    unfavourableText: '#ff7b7b',
    neutral: '#9aa3ab',
  },
};
