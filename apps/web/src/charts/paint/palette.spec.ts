import { describe, expect, it } from 'vitest';
import { computeContrast } from './contrast';
import { palettes, type ChartTheme, type Palette } from './palette';

const themes: ChartTheme[] = ['light', 'dark'];
/** Marks that carry information, or the outline that does (plan and forecast are drawn by theirs). */
const marks: (keyof Palette)[] = [
  'actual',
  'previousYear',
  'planOutline',
  'axis',
  'favourable',
  'unfavourable',
  'neutral',
];
const words: (keyof Palette)[] = ['ink', 'soft', 'favourableText', 'unfavourableText'];

describe('computeContrast', () => {
  it('agrees with published ratios', () => {
    expect(computeContrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    // WebAIM: #767676 is the lightest grey that still reaches 4.5:1 on white.
    expect(computeContrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
    expect(computeContrast('#777777', '#ffffff')).toBeLessThan(4.5);
  });

  it('refuses the published working values this palette replaces', () => {
    expect(computeContrast('#a6a6a6', '#ffffff')).toBeLessThan(3);
    expect(computeContrast('#8cb400', '#ffffff')).toBeLessThan(3);
  });
});

describe.each(themes)('palette %s', (theme) => {
  const palette = palettes[theme];

  it.each(marks)('%s stands out from the surface, 3:1', (name) => {
    expect(computeContrast(palette[name], palette.surface)).toBeGreaterThanOrEqual(3);
  });

  it.each(words)('%s is readable on the surface, 4.5:1', (name) => {
    expect(computeContrast(palette[name], palette.surface)).toBeGreaterThanOrEqual(4.5);
  });

  it('tells this year from last year by lightness alone', () => {
    expect(computeContrast(palette.actual, palette.previousYear)).toBeGreaterThanOrEqual(2);
  });
});

it('both themes define the same meanings', () => {
  expect(Object.keys(palettes.dark)).toEqual(Object.keys(palettes.light));
});
