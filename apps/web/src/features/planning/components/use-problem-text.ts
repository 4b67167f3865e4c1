import { useI18n } from '../../../platform/i18n';
import type { MasterData } from '../model/master-data';
import type { FormulaProblem } from '../model/parse-cell';
import type { PlanRow } from '../model/plan-row';
import type { EditPreview } from '../model/preview-edit';

type Problem = NonNullable<EditPreview['problem']>;

/** The sentence for what was typed and cannot be. */
export function useProblemText(master: MasterData) {
  const { t, formatMoney, formatMonth } = useI18n();
  const formulaText = ({ code, details }: FormulaProblem) => {
    if (code === 'formula.unreadable')
      return t('planGrid.problem.formula.unreadable', {
        at: Number(details['at']),
        found: String(details['found']),
      });
    if (code === 'formula.incomplete') return t('planGrid.problem.formula.incomplete');
    if (code === 'number.division-by-zero') return t('planGrid.problem.formula.zero');
    return t('planGrid.problem.formula.too-large');
  };
  return (problem: Problem, row: PlanRow | undefined): string => {
    if (typeof problem === 'object' && 'code' in problem) return formulaText(problem);
    if (typeof problem === 'object' && 'lock' in problem) return t(`planGrid.lock.${problem.lock}`);
    if (typeof problem === 'object') {
      const role = master.staffRoles.find(({ id }) => id === row?.line.roleId)?.name ?? '';
      return t('planning.cell.no-rate', { role, month: formatMonth(problem.noRateFor, 'long') });
    }
    return t(`planning.problem.${problem}`, { example: formatMoney(123_456, { plain: true }) });
  };
}
