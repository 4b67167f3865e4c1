import './node-version.mjs';
import { launch } from './launch.mjs';

// Standard output belongs to the command: what is said before goes to standard error.
await launch(process.argv.slice(2), 'stderr');
