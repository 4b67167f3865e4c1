import type { Organisation } from '@etat/contracts';
import type { OrganisationEntity } from '../../platform/access/organisation.entity';

/** Maps the row to what leaves the server. */
export function toOrganisation(row: OrganisationEntity): Organisation {
  const { id, version, slug, name, currency, fiscalYearStartMonth, timeZone, isSample } = row;
  return {
    id,
    version,
    slug,
    name,
    currency,
    language: row.language === 'de' ? 'de' : 'en',
    fiscalYearStartMonth,
    timeZone,
    isSample,
  };
}
