import { describe, expect, it } from 'vitest';
import { DomainError } from './domain-error';

describe('DomainError', () => {
  it('carries code and details, and is an Error whose message is the code', () => {
    const error = new DomainError('rates.none-for-month', { month: '2026-03' });
    expect(error).toBeInstanceOf(Error);
    expect(error.name).toBe('DomainError');
    expect(error.message).toBe('rates.none-for-month');
    expect(error.code).toBe('rates.none-for-month');
    expect(error.details).toEqual({ month: '2026-03' });
  });

  it('has empty details when none are given', () => {
    expect(new DomainError('tree.cycle').details).toEqual({});
  });
});
