import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KpiAggregation, KpiUnit } from '../kpis/kpi-types';
import { errorCodeOf } from '../testing/error-code-of';
import { evaluateKpiFormula, type RecordedKpi } from './evaluate-kpi-formula';
import { expandKpiFormula } from './expand-kpi-formula';
import { listParts, type KpiFormula } from './kpi-formula';
import { parseKpiFormula } from './parse-kpi-formula';
import { requireUnit } from './require-unit';

const Q1 = ['2026-01', '2026-02', '2026-03'] as const;

/** Values in whole units by month. */
const record = (
  unit: KpiUnit,
  values: Record<string, number>,
  aggregation: KpiAggregation = 'sum',
): RecordedKpi => ({
  unit,
  aggregation,
  valuesE4: new Map(Object.entries(values).map(([month, value]) => [month, value * 10_000])),
});

const KPIS: Record<string, RecordedKpi> = {
  leads: record('number', { '2026-01': 10, '2026-02': 0, '2026-03': 30 }),
  visits: record('number', { '2026-01': 1_000, '2026-02': 500, '2026-03': 1_000 }),
  revenue: record('currency', { '2025-01': 80, '2026-01': 100, '2026-02': 120 }),
  margin: record('percent', { '2026-01': 40, '2026-02': 40 }, 'average'),
  reach: record('number', { '2026-01': 7, '2026-02': 8 }, 'none'),
  followers: record('number', { '2026-01': 100, '2026-02': 130 }, 'last'),
};
const CENTS: Record<string, number> = { '2026-01': 20_000, '2026-02': 5_000, '2026-03': 30_000 };

const kpiOf = (code: string) => {
  const found = KPIS[code];
  if (!found) throw new Error(`no KPI ${code}`);
  return found;
};

function evaluate(text: string, months: readonly string[], unit: KpiUnit = 'number') {
  const valueE4 = evaluateKpiFormula(
    {
      formula: parseKpiFormula(text),
      unit,
      currency: 'EUR',
      kpiOf,
      costOf: ({ of }, month) => (of === 'hours' ? 90 : (CENTS[month] ?? 0)),
    },
    months,
  );
  return valueE4 === null ? null : valueE4 / 10_000;
}

describe('evaluateKpiFormula', () => {
  it.each([
    ['cost(spring) / leads', ['2026-01'], 'currency', 20],
    ['cost(spring) / leads', ['2026-02'], 'currency', null],
    ['cost(spring) / leads', Q1, 'currency', 13.75],
    ['cost("M-1") / leads', ['2026-03'], 'currency', 10],
    ['revenue - revenue[-12]', ['2026-01'], 'currency', 20],
    ['revenue - revenue[-12]', ['2026-02'], 'currency', null],
    ['revenue - revenue[-12]', ['2026-01', '2026-02'], 'currency', 20],
    ['leads / visits', ['2026-01'], 'percent', 1],
    ['leads / visits', Q1, 'percent', 1.6],
    ['revenue * margin', ['2026-01'], 'currency', 40],
    ['revenue * margin - externalCost(spring)', ['2026-01'], 'currency', -160],
    ['hours(spring) / leads', ['2026-01'], 'hours', 0.15],
    ['-(leads - 4) * 2.5', ['2026-01'], 'number', -15],
    ['0.1 + 0.2', ['2026-01'], 'number', 0.3],
    ['reach / leads', ['2026-01'], 'number', 0.7],
    ['reach / leads', ['2026-01', '2026-02'], 'number', null],
    ['followers / leads', ['2026-01', '2026-02'], 'number', 13],
  ] as const)('%s over %j in %s is %s', (text, months, unit, expected) => {
    expect(evaluate(text, months, unit)).toBe(expected);
  });

  it('counts cost only in months whose KPIs were delivered', () => {
    expect(evaluate('cost(spring) / leads', ['2026-01', '2026-04'], 'currency')).toBe(20);
    expect(evaluate('cost(spring) / leads', ['2026-04'], 'currency')).toBeNull();
  });

  it('a ratio over a period lies between the least and the greatest of its months', () => {
    const amounts = fc.array(fc.tuple(fc.integer({ min: 0, max: 1e7 }), fc.integer({ min: 1, max: 1e4 })), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(amounts, (list) => {
        const months = list.map((_, at) => `2026-${String(at + 1).padStart(2, '0')}`);
        const values = Object.fromEntries(list.map(([, count], at) => [months[at] ?? '', count]));
        const leads = record('number', values);
        const ratioOver = (chosen: readonly string[]) =>
          evaluateKpiFormula(
            {
              formula: parseKpiFormula('cost(a) / leads'),
              unit: 'currency',
              currency: 'EUR',
              kpiOf: () => leads,
              costOf: (_, month) => list[months.indexOf(month)]?.[0] ?? 0,
            },
            chosen,
          ) ?? Number.NaN;
        const single = months.map((month) => ratioOver([month]));
        const whole = ratioOver(months);
        expect(whole >= Math.min(...single) - 1 && whole <= Math.max(...single) + 1).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

describe('parseKpiFormula', () => {
  it('names its parts', () => {
    expect(listParts(parseKpiFormula('kpi("A-1")[-1] + internalCost(b)'))).toEqual([
      { kind: 'kpi', code: 'A-1', shiftMonths: -1 },
      { kind: 'cost', of: 'internalCost', initiative: 'b', shiftMonths: 0 },
    ]);
  });

  it.each([
    ['', 'kpi-formula.empty'],
    ['1 +', 'kpi-formula.unreadable'],
    ['(leads', 'kpi-formula.unreadable'],
    ['leads visits', 'kpi-formula.not-allowed'],
    ['leads; visits', 'kpi-formula.not-allowed'],
    ['leads.constructor', 'kpi-formula.not-allowed'],
    ['leads["constructor"]', 'kpi-formula.not-earlier'],
    ['this', 'kpi-formula.not-allowed'],
    ['process.exit()', 'kpi-formula.not-allowed'],
    ['(cost)(a)(b)', 'kpi-formula.not-allowed'],
    ['evil(a)', 'kpi-formula.not-allowed'],
    ['cost()', 'kpi-formula.not-allowed'],
    ['cost(a, b)', 'kpi-formula.not-allowed'],
    ['cost(1)', 'kpi-formula.not-allowed'],
    ['leads ? 1 : 2', 'kpi-formula.not-allowed'],
    ['leads ** 2', 'kpi-formula.not-allowed'],
    ['leads > 2', 'kpi-formula.not-allowed'],
    ['!leads', 'kpi-formula.not-allowed'],
    ['[leads]', 'kpi-formula.not-allowed'],
    ['1e3', 'kpi-formula.not-allowed'],
    ['true', 'kpi-formula.not-allowed'],
    ['leads[1]', 'kpi-formula.not-earlier'],
    ['leads[-1.5]', 'kpi-formula.not-earlier'],
    ['leads[-121]', 'kpi-formula.not-earlier'],
    ['leads[-1][-1]', 'kpi-formula.not-earlier'],
    ['(leads + 1)[-1]', 'kpi-formula.not-allowed'],
    ['1+'.repeat(300), 'kpi-formula.too-long'],
  ])('refuses %j', (text, code) => {
    expect(errorCodeOf(() => parseKpiFormula(text))).toBe(code);
  });

  it('reads or refuses whatever is typed, and does nothing else', () => {
    const typed = fc.array(
      fc.constantFrom(
        'leads',
        'cost',
        '(',
        ')',
        '[',
        ']',
        '-',
        '+',
        '/',
        '*',
        '1',
        '.',
        '"',
        ',',
        ' ',
        '`',
        '$',
      ),
      {
        maxLength: 20,
      },
    );
    fc.assert(
      fc.property(typed, (pieces) => {
        const code = errorCodeOf(() => parseKpiFormula(pieces.join('')));
        expect(code === null || code.startsWith('kpi-formula.')).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('requireUnit', () => {
  const unitOf = (code: string) => kpiOf(code).unit;
  const check = (text: string, unit: KpiUnit) =>
    errorCodeOf(() => requireUnit(parseKpiFormula(text), unit, unitOf));

  it.each([
    ['cost(a) / leads', 'currency'],
    ['revenue / hours(a)', 'currency'],
    ['revenue / hours(a) * hours(b)', 'currency'],
    ['revenue / cost(a)', 'number'],
    ['revenue / cost(a) - 1', 'number'],
    ['(revenue - cost(a)) / cost(a)', 'percent'],
    ['leads / visits', 'percent'],
    ['margin - margin[-12]', 'percent'],
    ['revenue * margin', 'currency'],
    ['leads + visits * 2', 'number'],
    ['hours(a)', 'hours'],
    ['leads / hours(a)', 'number'],
  ] as const)('takes %s as %s', (text, unit) => expect(check(text, unit)).toBeNull());

  it.each([
    ['revenue + leads', 'currency', 'kpi-formula.units-differ'],
    ['revenue + 5', 'currency', 'kpi-formula.units-differ'],
    ['margin + leads', 'percent', 'kpi-formula.units-differ'],
    ['hours(a) - cost(a)', 'hours', 'kpi-formula.units-differ'],
    ['cost(a) / leads', 'percent', 'kpi-formula.unit-mismatch'],
    ['revenue * revenue', 'currency', 'kpi-formula.unit-mismatch'],
    ['leads', 'percent', 'kpi-formula.unit-mismatch'],
    ['margin', 'number', 'kpi-formula.unit-mismatch'],
    ['hours(a) / cost(a)', 'number', 'kpi-formula.unit-mismatch'],
  ] as const)('refuses %s as %s', (text, unit, code) => expect(check(text, unit)).toBe(code));
});

describe('expandKpiFormula', () => {
  const formulas: Record<string, KpiFormula> = {
    cpl: parseKpiFormula('cost(a)[-1] / leads'),
    change: parseKpiFormula('cpl - cpl[-12]'),
    egg: parseKpiFormula('hen + 1'),
    hen: parseKpiFormula('egg * 2'),
    self: parseKpiFormula('self[-1] + 1'),
  };
  for (let at = 1; at <= 12; at += 1)
    formulas[`double${at}`] = parseKpiFormula(`double${at - 1} + double${at - 1}`);
  const expand = (code: string) => expandKpiFormula(code, (each) => formulas[each] ?? null);

  it('puts formulas in, moved by their shift', () => {
    expect(listParts(expand('change'))).toEqual([
      { kind: 'cost', of: 'cost', initiative: 'a', shiftMonths: -1 },
      { kind: 'kpi', code: 'leads', shiftMonths: 0 },
      { kind: 'cost', of: 'cost', initiative: 'a', shiftMonths: -13 },
      { kind: 'kpi', code: 'leads', shiftMonths: -12 },
    ]);
    expect(expand('leads')).toEqual({ kind: 'kpi', code: 'leads', shiftMonths: 0 });
  });

  it.each([
    ['egg', 'kpi-formula.cycle'],
    ['self', 'kpi-formula.cycle'],
    ['double12', 'kpi-formula.too-large'],
  ])('refuses %s', (code, expected) => expect(errorCodeOf(() => expand(code))).toBe(expected));
});
