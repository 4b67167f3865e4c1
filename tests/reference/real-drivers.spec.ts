import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { analyseDrivers } from '@etat/domain/drivers';
import { describe, expect, it } from 'vitest';
import { noteSkipped } from '../support/unavailable';

const FILE = fileURLToPath(new URL('../../../shared/data/philadelphia_revenue_monthly.csv', import.meta.url));
const KINDS = ['real_estate', 'birt', 'wage_earnings_net_profits', 'sales', 'real_estate_transfer'];

/** name, fiscal_year, total, month_name, month, fiscal_month, year, date, kind; newest first. */
function readSeries(): Map<string, Map<string, number>> {
  const series = new Map<string, Map<string, number>>();
  for (const line of readFileSync(FILE, 'utf8').trim().split('\n').slice(1)) {
    const [name = '', , total = '', , , , , date = ''] = line.split(',');
    const values = series.get(name) ?? new Map<string, number>();
    values.set(date, (values.get(date) ?? 0) + Number(total));
    series.set(name, values);
  }
  return series;
}

const isFound = existsSync(FILE);
if (!isFound) noteSkipped('the monthly revenue of Philadelphia, which is not in ../shared/data');

describe.skipIf(!isFound)(
  'driver analysis of monthly revenue that the city publishes by kind and in total',
  () => {
    it('finds that a dollar of real estate tax is a dollar of all taxes, in the same month', () => {
      const series = readSeries();
      const months = [...(series.get('all_taxes')?.keys() ?? [])].sort();
      const valuesOf = (name: string) => months.map((month) => series.get(name)?.get(month) ?? 0);
      const drivers = KINDS.map((id) => ({ id, spend: valuesOf(id) }));
      const analysis = analyseDrivers({ kpi: valuesOf('all_taxes'), drivers, seed: 1, resamples: 99 });
      if (analysis.state === 'refused') throw new Error(JSON.stringify(analysis.reasons));
      for (const { transform } of analysis.drivers)
        expect(transform).toMatchObject({ lagMonths: 0, carryOver: 0 });
      const [realEstate] = analysis.drivers;
      expect(realEstate?.transform.saturation.kind).toBe('none');
      expect(Math.abs((realEstate?.perUnit?.estimate ?? 0) - 1)).toBeLessThan(0.01);
      expect(realEstate?.perUnit?.low).toBeLessThan(1);
      expect(realEstate?.perUnit?.high).toBeGreaterThan(1);
      expect(analysis.fit.rSquared).toBeGreaterThan(0.99);
    });
  },
);
