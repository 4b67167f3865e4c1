/**
 * The one error the domain throws. `code` is stable and machine readable (`money.not-minor-units`); the words for
 * people stand in the message catalogue, the HTTP status in the API's filter.
 *
 * @example new DomainError('rates.none-for-month', { month: '2026-03' }).code //=> 'rates.none-for-month'
 */
export class DomainError extends Error {
  override readonly name = 'DomainError';

  constructor(
    readonly code: string,
    readonly details: Record<string, unknown> = {},
  ) {
    super(code);
  }
}
