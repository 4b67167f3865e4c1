import { Column, Index, PrimaryColumn } from 'typeorm';

/** Column kinds both databases understand in the same way. */
export const uuid = { type: 'varchar', length: 36 } as const;
export const month = { type: 'varchar', length: 7 } as const;
export const date = { type: 'varchar', length: 10 } as const;
export const instant = { type: 'varchar', length: 24 } as const;
export const name = { type: 'varchar', length: 200 } as const;
export const code = { type: 'varchar', length: 60 } as const;
export const keyword = { type: 'varchar', length: 30 } as const;
export const text = { type: 'text' } as const;
export const whole = { type: 'integer' } as const;
/** Money, rates, minutes: integers up to 2^53. */
export const big = { type: 'bigint' } as const;
/** A small structure that is read and written whole, as JSON text. */
export const json = {
  type: 'text',
  transformer: {
    to: (value: unknown) => (value === null ? null : JSON.stringify(value)),
    from: (text: string | null): unknown => (text === null ? null : JSON.parse(text)),
  },
} as const;
/** ISO 4217 */
export const currency = { type: 'varchar', length: 3 } as const;
export const flag = { type: 'boolean' } as const;

/** A resource of one organisation, edited under a row version. */
export abstract class ScopedEntity {
  @PrimaryColumn(uuid) id: string;
  @Index() @Column(uuid) organisationId: string;
  @Column(whole) version: number;
}
