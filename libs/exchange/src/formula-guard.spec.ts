import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardText, unguardText } from './formula-guard';

describe('guardText', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ["=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
    ['+49 30 1234', "'+49 30 1234"],
    ['-5', "'-5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ['\n=1', "'\n=1"],
    ["'=x", "''=x"],
    ["''=x", "'''=x"],
    ["'s Markt", "'s Markt"],
    ['a=b', 'a=b'],
    ['', ''],
  ])('%j becomes %j', (text, guarded) => {
    expect(guardText(text)).toBe(guarded);
  });

  it('is undone by unguardText for every text, and leaves nothing that runs', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^'{0,3}[=+\-@\t\r\na']{0,4}$/));
    fc.assert(
      fc.property(text, (sample) => {
        expect(unguardText(guardText(sample))).toBe(sample);
        expect(guardText(sample)).not.toMatch(/^[=+\-@\t\r\n]/);
      }),
      { numRuns: 1000 },
    );
  });
});
