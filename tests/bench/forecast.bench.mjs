import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createServer } from 'vite';

const FILE = 'shared/data/philadelphia_budget_projection_actual_by_quarter.csv.gz';
/** Methods are chosen on fiscal years up to this one and judged on the later ones. */
const LAST_KNOWN_YEAR = 2015;
/** The first year with actuals in every quarter: its forecasts have no past, so the choice begins a year later. */
const FIRST_YEAR = 2009;
const QUARTERS = [1, 2, 3, 4];
/** The report of the fourth quarter brings no newer actuals than the third: they are known to March. */
const LAST_ACTUAL_QUARTER = 3;
/** Of four quarters, in one the run rate may be better. */
const BAR = { quartersWorse: 1 };
const CENTS = 100;
const DEFAULT = 'actual-plus-remaining-plan';
/** The file knows quarters, not months: a season of twelve months cannot be read from it. */
const METHODS = [DEFAULT, 'run-rate', 'phasing-adjusted', 'plan-realisation'];

const round = (value) => Math.round(value * 100) / 100;
const sum = (values) => values.reduce((total, value) => total + value, 0);
const percent = (error, of) => round((100 * error) / of);

/** Cells of a line without line breaks inside; quotes hold commas and doubled quotes. */
const cellsOf = (line) =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    quoted === undefined ? plain : quoted.replaceAll('""', '"'),
  );

/**
 * The figures of the file in cents; a figure that comes twice in a report is added up. Every row counts as it stands,
 * so employee benefits are in it twice, as a department and by kind: the file's own totals count them so, too.
 */
function readFigures(path) {
  const [head, ...lines] = gunzipSync(readFileSync(path)).toString('utf8').trim().split(/\r?\n/);
  const names = cellsOf(head);
  const figures = new Map();
  for (const line of lines) {
    const row = Object.fromEntries(cellsOf(line).map((cell, at) => [names[at], cell]));
    const isFinal = row.variable === 'Actual' && row.time_period === 'Full Year';
    const report = isFinal ? 'final' : `${row.report_quarter} ${row.variable} ${row.time_period}`;
    const key = `${row.dept_name}|${row.fiscal_year}|${report}`;
    figures.set(key, (figures.get(key) ?? 0) + Math.round(Number(row.total) * CENTS));
  }
  return figures;
}

/** Two figures of a year, to date and in all, as twelve months: both lie at the end of their time. */
function toMonths(toDate, year, closedPeriods) {
  const months = new Array(12).fill(0);
  months[closedPeriods - 1] += toDate;
  months[11] += year - toDate;
  return months;
}

/** What a department's report of one quarter said, and what the year came to; null when one of them is missing. */
function readCase(figures, department, year, quarter) {
  const known = Math.min(quarter, LAST_ACTUAL_QUARTER);
  const of = (name) => figures.get(`${department}|${year}|${name}`);
  const actual = of('final');
  const toDate = of(`${known} Actual YTD`);
  const planToDate = of(`${known} Target Budget YTD`);
  const plan = of(`${quarter} Target Budget Full Year`);
  const city = of(`${quarter} Current Projection Full Year`);
  if ([actual, toDate, planToDate, plan, city].includes(undefined)) return null;
  const closedPeriods = known * 3;
  return {
    department,
    year,
    actual,
    city,
    closedPeriods,
    actualMinor: toMonths(toDate, actual, closedPeriods),
    planMinor: toMonths(planToDate, plan, closedPeriods),
  };
}

/** Every department and year of a quarter, each with its forecasts from nothing but its own past. */
function forecastAll(domain, figures, quarter) {
  const keys = [...figures.keys()].map((key) => key.split('|'));
  const departments = [...new Set(keys.map(([department]) => department))].sort();
  const years = [...new Set(keys.map(([, year]) => Number(year)))]
    .filter((year) => year >= FIRST_YEAR)
    .sort();
  return departments.flatMap((department) => {
    const cases = years.flatMap((year) => readCase(figures, department, year, quarter) ?? []);
    return cases.map((one, at) => ({
      ...one,
      forecasts: new Map(
        domain
          .forecastByMethod({ ...one, bottomUpMinor: null, pastYears: cases.slice(0, at) })
          .map(({ method, yearEndMinor }) => [method, yearEndMinor]),
      ),
    }));
  });
}

/** A method without a figure leaves the default: actual + remaining plan. */
const forecastOf = (one, method) => one.forecasts.get(method) ?? one.forecasts.get(DEFAULT);

/** The domain's own choice, from the years up to 2015; each department and year is a case. */
function choose(domain, cases) {
  const backtest = cases.flatMap((one, yearIndex) =>
    METHODS.map((method) => {
      const forecastMinor = forecastOf(one, method);
      const { actual: actualMinor, closedPeriods } = one;
      return {
        method,
        yearIndex,
        closedPeriods,
        forecastMinor,
        actualMinor,
        errorMinor: forecastMinor - actualMinor,
      };
    }),
  );
  return domain.chooseForecastMethod(backtest, METHODS).method;
}

/** Weighted absolute percentage error over departments. */
const byDepartment = (cases, of) =>
  percent(
    sum(cases.map((one) => Math.abs(of(one) - one.actual))),
    sum(cases.map(({ actual }) => Math.abs(actual))),
  );

/** The same of the city as a whole: departments may make up for each other. */
function inTotal(cases, of) {
  const years = [...new Set(cases.map(({ year }) => year))].map((year) =>
    cases.filter((one) => one.year === year),
  );
  const misses = years.map((own) => Math.abs(sum(own.map((one) => of(one) - one.actual))));
  return percent(sum(misses), sum(cases.map(({ actual }) => actual)));
}

const SCOPES = { departments: byDepartment, total: inTotal };

function* measureQuarter(quarter, method, judged) {
  const rivals = [
    ['ours', (one) => forecastOf(one, method)],
    ['city', ({ city }) => city],
    ['run-rate', (one) => forecastOf(one, 'run-rate')],
    [DEFAULT, (one) => forecastOf(one, DEFAULT)],
  ];
  for (const [scope, measure] of Object.entries(SCOPES))
    for (const [name, of] of rivals)
      yield {
        name: `forecast.q${quarter}.${scope}.${name}`,
        value: measure(judged, of),
        unit: '% WAPE',
        bar: null,
        ...(name === 'ours' && { method }),
      };
}

/** One line a department and quarter; nothing spent in all years gives no ratio. */
function* measureDepartments(quarter, method, judged) {
  for (const department of new Set(judged.map((one) => one.department))) {
    const own = judged.filter((one) => one.department === department);
    if (sum(own.map(({ actual }) => actual)) === 0) continue;
    const ratio = (of) => byDepartment(own, of);
    yield {
      name: `forecast.q${quarter}.department.${department}`,
      value: ratio((one) => forecastOf(one, method)),
      unit: '% WAPE',
      bar: null,
      city: ratio(({ city }) => city),
      runRate: ratio((one) => forecastOf(one, 'run-rate')),
    };
  }
}

/** In how many of the four quarters somebody else's forecast was nearer. */
function* countWorse(scope, quarters) {
  const count = (rival) =>
    quarters.filter(({ method, judged }) => {
      const measure = SCOPES[scope];
      return measure(judged, (one) => forecastOf(one, method)) > measure(judged, rival);
    }).length;
  const unit = 'of four quarters';
  yield { name: `forecast.${scope}.worse-than-city`, value: count(({ city }) => city), unit, bar: null };
  yield {
    name: `forecast.${scope}.worse-than-run-rate`,
    value: count((one) => forecastOf(one, 'run-rate')),
    unit,
    bar: BAR.quartersWorse,
  };
}

async function loadDomain(root) {
  const vite = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    server: { middlewareMode: true, ws: false },
  });
  const domain = await vite.ssrLoadModule(join(root, 'libs/domain/src/index.ts'));
  return { domain, close: () => vite.close() };
}

/**
 * Our year-end forecast at each quarterly report of a city against the city's own projection and the final actuals.
 * Files beside the checkout; the plan is the target budget of the same report. Not timed.
 */
export async function* measure(root) {
  const path = join(root, '..', FILE);
  if (!existsSync(path)) {
    console.error(`Skipped: ../${FILE} is missing.`);
    return;
  }
  const { domain, close } = await loadDomain(root);
  try {
    const figures = readFigures(path);
    const quarters = QUARTERS.map((quarter) => {
      const cases = forecastAll(domain, figures, quarter);
      const method = choose(
        domain,
        cases.filter(({ year }) => year > FIRST_YEAR && year <= LAST_KNOWN_YEAR),
      );
      return { quarter, method, judged: cases.filter(({ year }) => year > LAST_KNOWN_YEAR) };
    });
    for (const { quarter, method, judged } of quarters) yield* measureDepartments(quarter, method, judged);
    for (const { quarter, method, judged } of quarters) yield* measureQuarter(quarter, method, judged);
    for (const scope of Object.keys(SCOPES)) yield* countWorse(scope, quarters);
  } finally {
    await close();
  }
}
