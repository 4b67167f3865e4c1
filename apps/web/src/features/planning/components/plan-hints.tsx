import { useMemo } from 'react';
import { useI18n } from '../../../platform/i18n';
import { findDoubleCounting } from '../model/find-double-counting';
import type { PlanLine } from '../model/plan-line';
import type { MasterData } from '../model/master-data';

/** Where an all-in rate and external cost of one initiative may be the same money. */
export function PlanHints({ lines, master }: { lines: PlanLine[]; master: MasterData }) {
  const { t, formatMoney } = useI18n();
  const found = useMemo(() => {
    const allIn = new Set(master.staffRoles.filter(({ isAllIn }) => isAllIn).map(({ id }) => id));
    return allIn.size === 0 ? [] : findDoubleCounting(lines, (roleId) => allIn.has(roleId));
  }, [lines, master]);
  if (found.length === 0) return null;
  return (
    <details>
      <summary>
        {t('planning.double.title')} ({found.length})
      </summary>
      <ul style={{ margin: '4px 0', paddingInlineStart: 20 }}>
        {found.map(({ initiativeId, roleIds, externalLines, externalMinor }) => (
          <li key={initiativeId}>
            {t('planning.double.text', {
              initiative: master.initiatives.find(({ id }) => id === initiativeId)?.name ?? '',
              roles: roleIds
                .map((roleId) => master.staffRoles.find(({ id }) => id === roleId)?.name ?? '')
                .join(', '),
              count: externalLines,
              amount: formatMoney(externalMinor),
            })}
          </li>
        ))}
      </ul>
    </details>
  );
}
