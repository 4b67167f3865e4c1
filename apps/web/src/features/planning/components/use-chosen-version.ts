import type { BudgetVersion } from '@etat/contracts';
import { useQuery } from '@tanstack/react-query';
import { useFiscalYear, useUrlState } from '../../../platform/page-state';
import { useOrganisation } from '../../../platform/session';
import { versionsQuery } from '../api/planning.query';
import { chooseVersion, versionsOf } from '../model/choose-version';
import { VersionUrlSchema } from '../model/plan-url';

/** The versions of the year in the URL, and the one shown: named in the URL, else the one most likely wanted. */
export function useChosenVersion(isWanted?: (version: BudgetVersion) => boolean) {
  const { path } = useOrganisation();
  const { fiscalYear } = useFiscalYear();
  const [url, setUrl] = useUrlState(VersionUrlSchema);
  const query = useQuery(versionsQuery(path));
  const versions = versionsOf(query.data ?? [], fiscalYear);
  const version = chooseVersion(versions, url.version, isWanted);
  return {
    query,
    fiscalYear,
    versions,
    version,
    choose: (id: string | null) => setUrl({ version: id ?? undefined }),
  };
}
