import './node-version.mjs';
import { launch } from './launch.mjs';

/**
 * `npm start` runs this through a shell that dies of a signal without passing it on: the server would go on
 * listening, unseen. So the loss of that parent counts as the signal to stop.
 */
function stopWithParent() {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, 250).unref();
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => clearInterval(watch));
}

if (process.env['npm_lifecycle_event'] === 'start') stopWithParent();
await launch(['serve', ...process.argv.slice(2)], 'show');
