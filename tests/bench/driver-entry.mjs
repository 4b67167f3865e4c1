export { analyseDrivers, LEAST_MONTHS_TO_ADOPT, seededRandom } from '@etat/domain/drivers';
export { simulateOrganisation } from '@etat/domain/testing';
