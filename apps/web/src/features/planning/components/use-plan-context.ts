import type { BudgetVersion } from '@etat/contracts';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import { planRatesQuery } from '../api/plan-rates.query';
import type { MasterData } from '../model/master-data';
import type { PlanContext } from '../model/plan-line';

/** What turns the typed figures of a version's lines into money. */
export function usePlanContext(version: BudgetVersion, master: MasterData): PlanContext {
  const { currency } = useI18n();
  const { path } = useOrganisation();
  const { data: planRates } = useQuery(planRatesQuery(path, version.id));
  return useMemo(() => {
    const roles = new Map(master.staffRoles.map((role) => [role.id, role]));
    return {
      months: version.months,
      closedPeriods: version.closedPeriods,
      currency,
      versionId: version.id,
      ratesOf: (roleId) => roles.get(roleId)?.rates ?? [],
      capacitiesOf: (roleId) => roles.get(roleId)?.capacities ?? [],
      planRates: new Map(planRates?.rates.map((rate) => [rate.currency, rate.rateE9])),
    };
  }, [master.staffRoles, version.months, version.closedPeriods, version.id, currency, planRates]);
}
