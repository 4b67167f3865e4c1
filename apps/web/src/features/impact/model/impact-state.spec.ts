import { describe, expect, it } from 'vitest';
import { ImpactState, toImpactParameters } from './impact-state';

const read = (search: object) => toImpactParameters(ImpactState.parse(search), '2026-11');

describe('toImpactParameters', () => {
  it('takes the twelve months up to the last one that is over', () => {
    expect(read({})).toEqual({ from: '2025-11', to: '2026-10', asOf: undefined });
    expect(read({ to: '2026-06' })).toEqual({ from: '2025-07', to: '2026-06', asOf: undefined });
  });

  it('takes what the URL says and survives what it cannot mean', () => {
    expect(read({ from: '2024-01', to: '2024-12', asOf: '2025-03' })).toEqual({
      from: '2024-01',
      to: '2024-12',
      asOf: '2025-03',
    });
    expect(read({ from: 'January', to: '2026-13' })).toEqual(read({}));
    expect(read({ from: '2026-06', to: '2026-01' })).toMatchObject({ from: '2026-01', to: '2026-01' });
  });
});
