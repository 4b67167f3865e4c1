import type { Surcharge } from '@etat/contracts';

/** A surcharge as it is typed: each part may still be missing. `key` only keeps rows apart while they are edited. */
export interface SurchargeRow {
  key: string;
  targetCategoryId: string | null;
  validFrom: string | null;
  rateBp: number | null;
}

/** Complete rows, oldest first; half-filled rows are left to the form's validity. */
export function toSurcharges(rows: readonly SurchargeRow[]): Surcharge[] {
  return rows
    .flatMap(({ targetCategoryId, validFrom, rateBp }) =>
      targetCategoryId === null || validFrom === null || rateBp === null
        ? []
        : [{ targetCategoryId, validFrom, rateBp }],
    )
    .sort((one, other) => (one.validFrom < other.validFrom ? -1 : 1));
}
