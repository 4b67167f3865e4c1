import { once } from 'node:events';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { bundleDomain } from './bundle-domain.mjs';

const BAR_MS = 500;
const SERIES = 5;
const MONTHS = 120;

const round = (value) => Math.round(value * 10) / 10;
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/**
 * Driver analysis in a worker: 5 series x 120 months, each series over its whole grid of 245 points (7 lags x 5
 * carry-overs x 7 saturations) given the others until none moves. Absolute, lower is better; `load` is the machine's.
 */
export async function* measure(root) {
  const worker = new Worker(join(root, 'tests/bench/impact-worker.mjs'), {
    workerData: { module: await bundleDomain(root), series: SERIES, months: MONTHS },
  });
  const [{ cold, warm, withoutResamples }] = await once(worker, 'message');
  await worker.terminate();
  const figure = (name, value, bar) => ({
    name: `impact.drivers.${name}`,
    value: round(value),
    unit: 'ms',
    bar,
    load: round(loadavg()[0]),
  });
  yield figure('analysis-with-299-resamples', median(warm), BAR_MS);
  yield figure('analysis-with-299-resamples.first-run', cold, null);
  yield figure('analysis-without-resamples', median(withoutResamples), null);
}
