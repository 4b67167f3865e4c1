import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { postingIdentityText, type PostingIdentityFields } from './posting-identity-text';

const fields: PostingIdentityFields = {
  ...{ source: 'ledger', company: null, year: null, document: null, item: null },
  ...{
    date: '2026-03-14',
    month: '2026-03',
    costCentreCode: '4100',
    categoryCode: '6600',
    initiativeCode: null,
  },
  ...{
    vendor: 'Müller; "Söhne", GmbH',
    role: null,
    minutes: null,
    amount: '-12.5',
    measure: 'Betrag',
    text: 'Anzeige\tKW 11',
  },
};

describe('postingIdentityText', () => {
  it('is the key of the source where it delivers one', () => {
    const key = { ...fields, source: 'SAP', company: '1000', year: 2026, document: '4711', item: '2' };
    expect(postingIdentityText(key)).toBe('["key","SAP","1000",2026,"4711","2"]');
    expect(postingIdentityText({ ...key, company: null })).toBe('["key","SAP",null,2026,"4711","2"]');
    expect(postingIdentityText({ ...key, amount: '1', text: 'changed' })).toBe(postingIdentityText(key));
  });

  it('is the content otherwise, in a form that may never change', () => {
    expect(postingIdentityText(fields)).toBe(
      '["content","2026-03-14","2026-03","4100","6600",null,"Müller; \\"Söhne\\", GmbH",null,null,"-12.5","Betrag",null,"Anzeige\\tKW 11"]',
    );
  });

  it.each([
    ['year', { year: null, document: '4711', item: '2' }],
    ['document', { year: 2026, document: '', item: '2' }],
  ])('needs the %s for a key', (_case, part) => {
    expect(postingIdentityText({ ...fields, ...part })).toBe(
      postingIdentityText({ ...fields, document: part.document }),
    );
  });

  it('a document without an item is part of the content', () => {
    const one = postingIdentityText({ ...fields, year: 2026, document: '4711' });
    expect(one).toBe(postingIdentityText({ ...fields, document: '4711' }));
    expect(one).not.toBe(postingIdentityText({ ...fields, document: '4712' }));
  });

  it('an empty text is no text, but the word null is one', () => {
    expect(postingIdentityText({ ...fields, role: '' })).toBe(postingIdentityText(fields));
    expect(postingIdentityText({ ...fields, role: 'null' })).not.toBe(postingIdentityText(fields));
  });

  it('differs whenever a field differs, whatever separators it holds', () => {
    const text = fc.option(
      fc.string({ unit: fc.constantFrom('a', ',', '"', '\\', '\n', ';', ' '), minLength: 1 }),
    );
    const content = fc.record({
      vendor: text,
      role: text,
      text,
      costCentreCode: text,
      amount: text,
      measure: text,
      document: text,
      minutes: fc.option(fc.integer()),
    });
    fc.assert(
      fc.property(content, content, (a, b) => {
        const sameText =
          postingIdentityText({ ...fields, ...a }) === postingIdentityText({ ...fields, ...b });
        const names = [
          'vendor',
          'role',
          'text',
          'costCentreCode',
          'amount',
          'measure',
          'document',
          'minutes',
        ] as const;
        expect(sameText).toBe(names.every((name) => a[name] === b[name]));
      }),
      { numRuns: 500 },
    );
  });
});
