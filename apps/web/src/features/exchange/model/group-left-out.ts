import type { ImportPreview } from '@etat/contracts';

type LeftOut = ImportPreview['leftOut'][number];

/** Lines left out on purpose, by reason, in the order in which the reasons first occur. */
export function groupLeftOut(leftOut: readonly LeftOut[]): { reason: LeftOut['reason']; lines: number[] }[] {
  const reasons = [...new Set(leftOut.map(({ reason }) => reason))];
  return reasons.map((reason) => ({
    reason,
    lines: leftOut.filter((row) => row.reason === reason).map(({ line }) => line),
  }));
}
