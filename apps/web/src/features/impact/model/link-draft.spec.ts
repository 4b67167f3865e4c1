import { ImpactLinkCreateSchema } from '@etat/contracts';
import { describe, expect, it } from 'vitest';
import { detail, plain, wordsIn } from './impact.fixture';
import { toDraft, toEmptyDraft, toLinkRequest, type LinkDraft } from './link-draft';
import { toLinkProblems } from './to-link-problems';

const complete: LinkDraft = {
  ...toEmptyDraft('01890000-0000-7000-8000-000000000001', '2026-01'),
  kpiId: '01890000-0000-7000-8000-000000000002',
  shareBp: 600,
  marginBp: 3_550,
  reason: ' Survey among new customers ',
};

describe('toLinkRequest', () => {
  it('is what the contract takes; an empty low or high share is the claimed one', () => {
    expect(ImpactLinkCreateSchema.parse(toLinkRequest(complete, 'currency'))).toMatchObject({
      shareBp: 600,
      shareLowBp: 600,
      shareHighBp: 600,
      marginBp: 3_550,
      lagMonths: 0,
      valuePerUnitMicro: null,
      validTo: null,
      baseline: { kind: 'previous-year' },
      reason: 'Survey among new customers',
    });
  });

  it.each<Partial<LinkDraft>>([
    { initiativeId: null },
    { kpiId: null },
    { shareBp: null },
    { lagMonths: null },
    { marginBp: null },
    { validFrom: null },
    { baselineKind: 'fixed' },
    { baselineKind: 'average', baselineFrom: '2025-01' },
  ])('waits for what is missing: %j', (change) => {
    expect(toLinkRequest({ ...complete, ...change }, 'currency')).toBeNull();
  });

  it('wants a value per unit only where the KPI is no money, and drops it where it is', () => {
    expect(toLinkRequest(complete, 'number')).toBeNull();
    const priced = { ...complete, valuePerUnitMicro: 12_500_000 };
    expect(toLinkRequest(priced, 'number')?.valuePerUnitMicro).toBe(12_500_000);
    expect(toLinkRequest(priced, 'currency')?.valuePerUnitMicro).toBeNull();
  });

  it('restores a stored link, whatever its baseline', () => {
    const link = detail.links.map((each) => each.link).at(0) ?? expect.fail('the fixture has a link');
    const { id: _id, version: _version, recordedAt: _at, recordedBy: _by, ...stored } = link;
    const baselines = [
      { kind: 'previous-year' },
      { kind: 'fixed', valueE4: 1_200_000 },
      { kind: 'average', fromMonth: '2025-01', toMonth: '2025-06' },
    ] as const;
    for (const baseline of baselines) {
      expect(toLinkRequest(toDraft({ ...stored, baseline }), 'currency')).toEqual({ ...stored, baseline });
    }
  });
});

describe('toLinkProblems', () => {
  const other = {
    id: 'other',
    shareBp: 5_000,
    validFrom: '2025-06',
    validTo: null as string | null,
    lagMonths: 0,
  };
  const problemsOf = (change: Partial<LinkDraft>, others = [other], language: 'en' | 'de' = 'en') =>
    toLinkProblems({ ...complete, ...change }, others, wordsIn(language));

  it('finds nothing wrong with a draft that is right or not filled in', () => {
    expect(problemsOf({})).toEqual({});
    expect(toLinkProblems(toEmptyDraft(null, '2026-01'), [other], wordsIn('en'))).toEqual({});
  });

  it.each<[Partial<LinkDraft>, string, string]>([
    [{ shareBp: 10_100 }, 'shareBp', 'A share lies between 0 and 100 %.'],
    [{ shareLowBp: -1 }, 'shareLowBp', 'A share lies between 0 and 100 %.'],
    [{ shareLowBp: 700 }, 'shareLowBp', 'Low, claimed and high share must rise in this order.'],
    [{ shareHighBp: 500 }, 'shareHighBp', 'Low, claimed and high share must rise in this order.'],
    [{ marginBp: 12_000 }, 'marginBp', 'A margin lies between 0 and 100 %.'],
    [{ lagMonths: 37 }, 'lagMonths', 'Whole months from 0 to 36.'],
    [{ valuePerUnitMicro: -1 }, 'valuePerUnitMicro', 'This must not be negative.'],
    [{ validTo: '2025-12' }, 'validTo', 'The end lies before the start.'],
    [{ baselineFrom: '2025-06', baselineTo: '2025-01' }, 'baselineTo', 'The end lies before the start.'],
  ])('says at the field what is wrong with %j', (change, field, sentence) => {
    expect(problemsOf(change)).toEqual({ [field]: sentence });
  });

  it('says how much of the KPI is still free when the links together claim more than all of it', () => {
    expect(plain(problemsOf({ shareBp: 6_000 }).shareBp ?? '')).toBe(
      'Together with the other links of this KPI this claims 110 % in Jan 2026. No more than 50 % is free.',
    );
    expect(plain(problemsOf({ shareBp: 6_000 }, [other], 'de').shareBp ?? '')).toBe(
      'Mit den anderen Verknüpfungen dieser Kennzahl wären im Jan 2026 110 % beansprucht. Frei sind noch 50 %.',
    );
    expect(problemsOf({ shareBp: 6_000 }, [{ ...other, validTo: '2025-12' }])).toEqual({});
  });
});
