import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { bundleDomain } from './bundle-domain.mjs';

const ORGANISATIONS = Number(process.env.ETAT_BENCH_ORGANISATIONS ?? 1_000);
const WORKERS = Number(process.env.ETAT_BENCH_WORKERS ?? availableParallelism());
const MONTHS = [24, 30, 36, 42, 48, 60, 84, 120];
/** Seeds that nobody looked at while the method was made. */
const FIRST_SEED = 100_001;
const BAR = { missedPercent: 15, heldPercent: 95 };
const LAG_MONTHS = 6;

const percent = (part) => Math.round(part * 1000) / 10;
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
const partWhere = (cases, isTrue) => percent(cases.filter(isTrue).length / cases.length);

async function simulate(root, module, months) {
  const each = Math.ceil(ORGANISATIONS / WORKERS);
  const answers = await Promise.all(
    Array.from({ length: WORKERS }, async (_, at) => {
      const worker = new Worker(join(root, 'tests/bench/recovery-worker.mjs'), {
        workerData: {
          module,
          months,
          from: FIRST_SEED + at * each,
          count: Math.min(each, ORGANISATIONS - at * each),
        },
      });
      const [answer] = await once(worker, 'message');
      return answer;
    }),
  );
  return { cases: answers.flatMap(({ cases }) => cases), refused: answers.flatMap(({ refused }) => refused) };
}

function* describe(months, { cases, refused }, leastMonths) {
  const figure = (name, value, unit, bar = null) => ({
    name: `recovery.${months}-months.${name}`,
    value,
    unit,
    bar,
  });
  yield figure('refused', percent(refused.length / ORGANISATIONS), '% of organisations');
  if (cases.length === 0) return;
  const isAdoptable = months - LAG_MONTHS >= leastMonths;
  const held = partWhere(cases, ({ contribution }) => contribution.isHeld);
  const share = '% of channels';
  yield figure('contribution.held', held, share, isAdoptable ? BAR.heldPercent : null);
  yield figure('contribution.missed', percent(1 - held / 100), share, isAdoptable ? BAR.missedPercent : null);
  yield figure(
    'marginal.held',
    partWhere(cases, ({ marginal }) => marginal.isHeld),
    share,
  );
  yield figure(
    'newey-west-alone.held',
    partWhere(cases, ({ isHeldByNeweyWest }) => isHeldByNeweyWest),
    share,
  );
  const ofKpi = '% of base KPI';
  const list = (key, field) => cases.map((each) => each[key][field]);
  yield figure('contribution.bias.mean', percent(mean(list('contribution', 'error'))), ofKpi);
  yield figure('contribution.bias.median', percent(median(list('contribution', 'error'))), ofKpi);
  yield figure('contribution.reach.median', percent(median(list('contribution', 'reach'))), ofKpi);
  yield figure('marginal.bias.median', percent(median(list('marginal', 'error'))), ofKpi);
  yield figure('marginal.reach.median', percent(median(list('marginal', 'reach'))), ofKpi);
  const idle = cases.filter(({ isWorking }) => !isWorking);
  yield figure(
    'shown-though-nothing',
    partWhere(idle, ({ isShown }) => isShown),
    '% of idle channels',
  );
}

/** How often the intervals hold the truth, over simulated organisations; minutes. See docs/driver-analysis.md. */
export async function* measure(root) {
  const module = await bundleDomain(root);
  const { LEAST_MONTHS_TO_ADOPT } = await import(module);
  for (const months of MONTHS)
    yield* describe(months, await simulate(root, module, months), LEAST_MONTHS_TO_ADOPT);
}
