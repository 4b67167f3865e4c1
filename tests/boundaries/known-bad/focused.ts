import { describe } from 'vitest';
describe.only('one', () => undefined);
