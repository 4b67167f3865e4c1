import { FirstRelease1764000000000 } from './1764000000000-first-release';
import { LineFormulas1764110000000 } from './1764110000000-line-formulas';

/** Every migration, oldest first; imported by name because the api is bundled. */
export const MIGRATIONS = [FirstRelease1764000000000, LineFormulas1764110000000];
