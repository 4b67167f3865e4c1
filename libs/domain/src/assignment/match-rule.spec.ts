import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorCodeOf } from '../testing/error-code-of';
import type { AssignablePosting, AssignmentConditions, AssignmentRule } from './assignment-rule';
import { matchRule } from './match-rule';

const NOTHING: AssignmentConditions = {
  vendorId: null,
  costCentreIds: null,
  categoryIds: null,
  glAccount: null,
  documentContains: null,
  textContains: null,
};

const posting = (more: Partial<AssignablePosting> = {}): AssignablePosting => ({
  kind: 'external',
  vendorId: 'studio',
  costCentreId: 'press',
  categoryId: 'agency',
  glAccount: '6300',
  document: 'RE-4711',
  orderNumber: null,
  text: 'Messe Köln',
  ...more,
});

const rule = (conditions: Partial<AssignmentConditions>, more: Partial<AssignmentRule> = {}) => ({
  id: 'rule',
  position: 1,
  isActive: true,
  conditions: { ...NOTHING, ...conditions },
  target: { initiativeId: 'launch', category: null },
  ...more,
});

describe('matchRule', () => {
  it.each<[string, Partial<AssignmentConditions>, boolean]>([
    ['vendor', { vendorId: 'studio' }, true],
    ['another vendor', { vendorId: 'printer' }, false],
    ['cost centre of the subtree', { costCentreIds: new Set(['all', 'press']) }, true],
    ['another cost centre', { costCentreIds: new Set(['events']) }, false],
    ['category', { categoryIds: new Set(['agency']) }, true],
    ['another category', { categoryIds: new Set(['print']) }, false],
    ['account', { glAccount: '6300' }, true],
    ['beginning of an account', { glAccount: '63' }, true],
    ['another account', { glAccount: '300' }, false],
    ['part of the document', { documentContains: 're-47' }, true],
    ['another document', { documentContains: 'RE-48' }, false],
    ['text with umlaut, whatever the case', { textContains: ' KÖLN ' }, true],
    ['another text', { textContains: 'Koblenz' }, false],
    ['two that hold', { vendorId: 'studio', textContains: 'messe' }, true],
    ['one of two that does not', { vendorId: 'studio', textContains: 'fair' }, false],
  ])('%s', (_case, conditions, isMatch) => {
    expect(matchRule(posting(), [rule(conditions)]) !== null).toBe(isMatch);
  });

  it('a number is looked for in the order too', () => {
    const ofOrder = rule({ documentContains: '2026-07' });
    expect(matchRule(posting({ orderNumber: 'B-2026-07' }), [ofOrder])).toBe(ofOrder);
  });

  it('a rule that names a category takes postings of its kind', () => {
    const toHours = {
      target: { initiativeId: 'launch', category: { id: 'staff', kind: 'internal' as const } },
    };
    expect(matchRule(posting(), [rule({ textContains: 'messe' }, toHours)])).toBeNull();
    expect(
      matchRule(posting({ kind: 'internal' }), [rule({ textContains: 'messe' }, toHours)]),
    ).not.toBeNull();
  });

  it('what a posting has not is matched by nothing', () => {
    const bare = posting({ vendorId: null, glAccount: null, document: '', text: '' });
    for (const conditions of [{ vendorId: 'studio' }, { glAccount: '6' }, { textContains: 'a' }])
      expect(matchRule(bare, [rule(conditions)])).toBeNull();
  });

  it.each([{}, { textContains: '  ' }])('refuses a rule without a condition', (conditions) => {
    const refused = () => matchRule(posting(), [rule(conditions, { isActive: false })]);
    expect(errorCodeOf(refused)).toBe('assignment-rule.no-condition');
  });

  const anyRules = fc
    .uniqueArray(fc.tuple(fc.nat(50), fc.boolean(), fc.constantFrom('messe', 'köln', 'fair')), {
      selector: ([position]) => position,
    })
    .map((list) =>
      list.map(([position, isActive, textContains]) =>
        rule({ textContains }, { id: `rule ${position}`, position, isActive }),
      ),
    );

  it('the first by position wins, in whatever order the rules come', () => {
    fc.assert(
      fc.property(
        anyRules.chain((rules) => fc.tuple(fc.constant(rules), shuffled(rules))),
        ([rules, mixed]) => {
          const matching = rules.filter(
            ({ isActive, conditions }) => isActive && conditions.textContains !== 'fair',
          );
          const first = matching.sort((a, b) => a.position - b.position)[0] ?? null;
          expect(matchRule(posting(), mixed)).toBe(first);
        },
      ),
    );
  });

  it('rules that are switched off never match', () => {
    fc.assert(
      fc.property(anyRules, (rules) => {
        expect(matchRule(posting(), rules)?.isActive ?? true).toBe(true);
        const off = rules.map((each) => ({ ...each, isActive: false }));
        expect(matchRule(posting(), off)).toBeNull();
      }),
    );
  });
});

const shuffled = <Item>(items: Item[]) =>
  fc.shuffledSubarray(items, { minLength: items.length, maxLength: items.length });
