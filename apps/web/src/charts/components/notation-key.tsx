import { useId } from 'react';
import type { ChartLabels } from '../model/labels';
import type { Palette } from '../paint/palette';
import styles from './charts.module.css';
import { useChartLabels, useChartPalette, usePaletteStyle } from './chart-theme';

export type NotationItem = 'actual' | 'previousYear' | 'plan' | 'forecast' | 'favourable' | 'unfavourable';

const everything: NotationItem[] = [
  'actual',
  'previousYear',
  'plan',
  'forecast',
  'favourable',
  'unfavourable',
];

function Swatch({ item, palette, hatch }: { item: NotationItem; palette: Palette; hatch: string }) {
  if (item === 'forecast' || item === 'plan') {
    const isForecast = item === 'forecast';
    return (
      <rect
        x="0.5"
        y="0.5"
        width="13"
        height="9"
        fill={isForecast ? `url(#${hatch})` : palette.surface}
        stroke={palette.planOutline}
      />
    );
  }
  if (item === 'actual' || item === 'previousYear')
    return <rect width="14" height="10" fill={palette[item]} />;
  const mark = item === 'favourable' ? <circle cx="11.5" cy="5" r="2.6" /> : <path d="M11.5 2.1l3 5.2h-6z" />;
  return (
    <g fill={palette[item]}>
      <rect width="6" height="10" />
      {mark}
    </g>
  );
}

/** The key of the notation for the foot of a page: one for all charts, since all speak the same language. */
export function NotationKey({
  items = everything,
  labels: replaced,
}: {
  items?: NotationItem[];
  labels?: Partial<ChartLabels>;
}) {
  const labels = useChartLabels(replaced);
  const palette = useChartPalette();
  const paletteStyle = usePaletteStyle();
  const hatch = useId();
  return (
    <ul className={styles.key} style={paletteStyle}>
      {items.map((item) => (
        <li key={item}>
          <svg width="15" height="10" viewBox="0 0 15 10" aria-hidden="true">
            {item === 'forecast' && (
              <pattern
                id={hatch}
                width="4"
                height="4"
                patternUnits="userSpaceOnUse"
                patternTransform="rotate(45)"
              >
                <rect width="1.5" height="4" fill={palette.actual} />
              </pattern>
            )}
            <Swatch item={item} palette={palette} hatch={hatch} />
          </svg>
          {labels[item]}
        </li>
      ))}
    </ul>
  );
}
