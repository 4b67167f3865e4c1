import { parentPort, workerData } from 'node:worker_threads';

const { module, months, from, count } = workerData;
const { analyseDrivers, simulateOrganisation } = await import(module);
const BASE_KPI = 100;

const holds = ({ low, high }, truth) => low <= truth && truth <= high;
/** Error and half the interval, as a part of the base KPI of all analysed months. */
const compare = (interval, truth, toBase) => ({
  isHeld: holds(interval, truth),
  error: (interval.estimate - truth) * toBase,
  reach: ((interval.high - interval.low) / 2) * toBase,
});

function judge(result, driver, rows) {
  const sum = (values) => rows.reduce((total, row) => total + values[row], 0);
  const truth = sum(driver.contribution);
  const spent = sum(driver.spend);
  const trueMarginal = (sum(driver.contributionAtOnePercentMore) - truth) / (0.01 * spent);
  const toBase = 1 / (BASE_KPI * rows.length);
  const { coefficientInterval: plain, contribution, marginalPerUnit } = result;
  // Newey-West on what the search found, as if it had been known: the interval of the coefficient, times its column.
  const columnSum = contribution.estimate / plain.estimate;
  return {
    isWorking: truth !== 0,
    isShown: !holds(contribution, 0),
    contribution: compare(contribution, truth, toBase),
    marginal: compare(marginalPerUnit, trueMarginal, spent * toBase),
    isHeldByNeweyWest: holds({ low: plain.low * columnSum, high: plain.high * columnSum }, truth),
  };
}

const cases = [];
const refused = [];
for (let seed = from; seed < from + count; seed += 1) {
  const organisation = simulateOrganisation(seed, months);
  const drivers = organisation.drivers.map(({ name, spend }) => ({ id: name, spend }));
  const analysis = analyseDrivers({ kpi: organisation.kpi, drivers, seed });
  if (analysis.state === 'refused') refused.push(analysis.reasons[0].code);
  else {
    cases.push(
      ...analysis.drivers.map((result, at) => judge(result, organisation.drivers[at], analysis.rows)),
    );
  }
}
parentPort.postMessage({ cases, refused });
