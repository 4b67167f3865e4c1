import { describe, expect, it } from 'vitest';
import { detectFile } from './detect-file';

describe('detectFile', () => {
  it('of two years side by side takes the later; a year that begins in July stays whole', () => {
    const both = Buffer.from(
      'Titel;2025;;2026;\n;Jan;Feb;Jan;Feb\na;1,50;2,50;3,50;4,50\nb;5,5;6,5;7,5;8,5\n',
    );
    expect(detectFile(both, 'budget-lines', 1).columnsByField).toMatchObject({ m01: 3, m02: 4 });
    const july = Buffer.from('Titel;Jul 2026;Dez 2026;Jan 2027\na;1,50;2,50;3,50\n');
    expect(detectFile(july, 'budget-lines', 7).columnsByField).toMatchObject({ m01: 1, m06: 2, m07: 3 });
  });
});
