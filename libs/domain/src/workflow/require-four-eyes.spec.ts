import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorCodeOf } from '../testing/error-code-of';
import { requireFourEyes } from './require-four-eyes';

describe('requireFourEyes', () => {
  it.each([
    ['somebody else decides', 'ada', 'bo', null, null],
    ['nobody submitted', null, 'ada', null, null],
    ['a stand-in for a third person', 'ada', 'bo', 'cem', null],
    ['the same person', 'ada', 'ada', null, 'approval.four-eyes'],
    ['a stand-in of who submitted', 'ada', 'bo', 'ada', 'approval.four-eyes'],
    ['who submitted, in the name of another', 'ada', 'ada', 'cem', 'approval.four-eyes'],
  ])('%s', (_case, submittedBy, decidedBy, inNameOf, code) => {
    expect(errorCodeOf(() => requireFourEyes({ submittedBy, decidedBy, inNameOf }))).toBe(code);
  });

  it('an approval that passes never involves who submitted', () => {
    const person = fc.constantFrom('ada', 'bo', 'cem');
    fc.assert(
      fc.property(person, person, fc.option(person), (submittedBy, decidedBy, inNameOf) => {
        const passes = errorCodeOf(() => requireFourEyes({ submittedBy, decidedBy, inNameOf })) === null;
        expect(passes).toBe(![decidedBy, inNameOf].includes(submittedBy));
      }),
    );
  });
});
