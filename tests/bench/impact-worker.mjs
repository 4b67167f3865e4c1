import { parentPort, workerData } from 'node:worker_threads';

const RUNS = 7;
const { module, series, months } = workerData;
const { analyseDrivers, seededRandom } = await import(module);

const random = seededRandom(7);
const drivers = Array.from({ length: series }, (_, at) => ({
  id: `series-${at + 1}`,
  spend: Array.from({ length: months }, () => 1_000 * Math.exp(random())),
}));
const kpi = Array.from({ length: months }, (_, month) =>
  drivers.reduce(
    (sum, { spend }, at) => sum + at * 0.5 * (spend[Math.max(0, month - at)] ?? 0),
    50_000 + 20 * month + 3_000 * Math.sin((Math.PI * month) / 6) + 2_000 * random(),
  ),
);

/** Another seed each time, so that no run repeats the one before. */
function time(seed, resamples) {
  const began = performance.now();
  const { state } = analyseDrivers({ kpi, drivers, seed, resamples });
  if (state !== 'analysed') throw new Error(`The analysis was ${state}.`);
  return performance.now() - began;
}

const cold = time(0, 299);
const times = (resamples) => Array.from({ length: RUNS }, (_, at) => time(at + 1, resamples));
parentPort.postMessage({ cold, warm: times(299), withoutResamples: times(0) });
