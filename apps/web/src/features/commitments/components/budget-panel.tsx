import type { PlanActualRow } from '@etat/contracts';
import { sumMinor } from '@etat/domain';
import { useQuery } from '@tanstack/react-query';
import * as z from 'zod';
import { useI18n } from '../../../platform/i18n';
import { useFiscalYear, useUrlState } from '../../../platform/page-state';
import { useOrganisation } from '../../../platform/session';
import {
  DataTable,
  EmptyState,
  FiscalYearSelect,
  NameCell,
  NumberCell,
  NumberHead,
  QueryView,
  SelectField,
} from '../../../ui';
import { budgetQuery } from '../api/commitments.query';
import classes from './commitments.module.css';

const DIMENSIONS = ['cost-centre', 'initiative'] as const;
const BudgetState = z.object({ by: z.enum(DIMENSIONS).catch('cost-centre') });

/** What is left of each budget: plan, booked, open, available. */
export function BudgetPanel() {
  const { t } = useI18n();
  const { path } = useOrganisation();
  const { fiscalYear } = useFiscalYear();
  const [{ by }, setState] = useUrlState(BudgetState);
  const query = useQuery(budgetQuery(path, { fiscalYear, dimension: by }));
  return (
    <>
      <div className={classes.filters}>
        <p className={classes.lead}>{t('commitments.budget.lead')}</p>
        <span className={classes.spacer} />
        <FiscalYearSelect />
        <SelectField
          required
          w={150}
          aria-label={t('commitments.budget.by')}
          options={DIMENSIONS.map((value) => ({ value, label: t(`commitments.${value}`) }))}
          value={by}
          onChange={(chosen) => setState({ by: DIMENSIONS.find((one) => one === chosen) })}
        />
      </div>
      <QueryView query={query}>
        {({ rows, total }) =>
          rows.length === 0 ? (
            <EmptyState title={t('commitments.budget.empty')}>
              {t('commitments.budget.empty.text')}
            </EmptyState>
          ) : (
            <DataTable label={t('commitments.tab.budget')} minWidth={640}>
              <thead>
                <tr>
                  <th scope="col">{t(`commitments.${by}`)}</th>
                  <NumberHead>{t('commitments.budget.plan')}</NumberHead>
                  <NumberHead>{t('commitments.budget.booked')}</NumberHead>
                  <NumberHead>{t('commitments.open')}</NumberHead>
                  <NumberHead>{t('commitments.budget.available')}</NumberHead>
                </tr>
              </thead>
              <tbody>
                {rows.map(({ id, code, name, depth, figures }) => (
                  <tr key={id ?? 'none'}>
                    <NameCell depth={depth}>
                      {id === null ? t('commitments.budget.unassigned') : `${code} ${name}`}
                    </NameCell>
                    <FigureCells figures={figures} />
                  </tr>
                ))}
              </tbody>
              <tfoot>
                <tr>
                  <th scope="row">{t('commitments.total')}</th>
                  <FigureCells figures={total} />
                </tr>
              </tfoot>
            </DataTable>
          )
        }
      </QueryView>
    </>
  );
}

function FigureCells({ figures }: { figures: PlanActualRow['figures'] }) {
  const { formatMoney } = useI18n();
  const { planYearMinor, actualMinor, openCommitmentMinor, availableAfterCommitmentsMinor } = figures;
  const plain = (minor: number) => formatMoney(minor, { plain: true });
  return (
    <>
      <NumberCell>{plain(planYearMinor)}</NumberCell>
      <NumberCell>{plain(sumMinor(actualMinor))}</NumberCell>
      <NumberCell>{plain(openCommitmentMinor)}</NumberCell>
      <NumberCell effect={availableAfterCommitmentsMinor < 0 ? 'unfavourable' : undefined}>
        {plain(availableAfterCommitmentsMinor)}
      </NumberCell>
    </>
  );
}
