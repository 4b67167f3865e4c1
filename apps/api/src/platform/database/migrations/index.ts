import { FirstRelease1764000000000 } from './1764000000000-first-release';
import { LineFigures1764100000000 } from './1764100000000-line-figures';
import { Commitments1764140000000 } from './1764140000000-commitments';

/** Every migration, oldest first; imported by name because the api is bundled. */
export const MIGRATIONS = [FirstRelease1764000000000, LineFigures1764100000000, Commitments1764140000000];
