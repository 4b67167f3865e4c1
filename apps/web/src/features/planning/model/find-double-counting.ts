import { sumMinor } from '@etat/domain';
import type { PlanLine } from './plan-line';

export interface DoubleCounting {
  initiativeId: string;
  roleIds: string[];
  externalLines: number;
  externalMinor: number;
}

type Line = Pick<PlanLine, 'kind' | 'initiativeId' | 'roleId' | 'totalMinor'>;

/**
 * Initiatives where an all-in role and external costs meet: an all-in rate already contains material and tools, so the
 * same money may be planned twice. A hint only, because media or an agency is never in a rate.
 */
export function findDoubleCounting(
  lines: readonly Line[],
  isAllIn: (roleId: string) => boolean,
): DoubleCounting[] {
  const found: DoubleCounting[] = [];
  for (const initiativeId of new Set(lines.map((line) => line.initiativeId))) {
    if (initiativeId === null) continue;
    const own = lines.filter((line) => line.initiativeId === initiativeId);
    const roleIds = own.flatMap(({ kind, roleId }) =>
      kind === 'internal' && roleId !== null && isAllIn(roleId) ? [roleId] : [],
    );
    const external = own.filter(({ kind, totalMinor }) => kind === 'external' && totalMinor !== 0);
    if (roleIds.length === 0 || external.length === 0) continue;
    found.push({
      initiativeId,
      roleIds: [...new Set(roleIds)],
      externalLines: external.length,
      externalMinor: sumMinor(external.map(({ totalMinor }) => totalMinor)),
    });
  }
  return found;
}
