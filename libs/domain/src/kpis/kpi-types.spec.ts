import { expect, it } from 'vitest';
import { IMPACT_STAGES, KPI_AGGREGATIONS, KPI_DIRECTIONS, KPI_UNITS } from './kpi-types';

it('the impact chain has its six stages in order (DPRG/ICV)', () => {
  expect(IMPACT_STAGES).toEqual([
    ...['input', 'internal-output', 'external-output'],
    ...['direct-outcome', 'indirect-outcome', 'outflow'],
  ]);
});

it('stored names stay as they are: they stand in databases and files', () => {
  expect(KPI_UNITS).toEqual(['currency', 'percent', 'number', 'hours']);
  expect(KPI_DIRECTIONS).toEqual(['up', 'down', 'band']);
  expect(KPI_AGGREGATIONS).toEqual(['sum', 'average', 'last', 'none']);
});
