import * as domain from '@etat/domain';
export const names = Object.keys(domain);
