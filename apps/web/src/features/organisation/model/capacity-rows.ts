import type { StaffRole } from '@etat/contracts';

/** A capacity as it is typed: each part may still be missing. `key` only keeps rows apart while they are edited. */
export interface CapacityRow {
  key: string;
  validFrom: string | null;
  headcountE4: number | null;
  monthlyMinutes: number | null;
}

/** Complete rows, oldest first; half-filled rows are left to the form's validity. */
export function toCapacities(rows: readonly CapacityRow[]): StaffRole['capacities'] {
  return rows
    .flatMap(({ validFrom, headcountE4, monthlyMinutes }) =>
      validFrom === null || headcountE4 === null || monthlyMinutes === null
        ? []
        : [{ validFrom, headcountE4, monthlyMinutes }],
    )
    .sort((one, other) => (one.validFrom < other.validFrom ? -1 : 1));
}
