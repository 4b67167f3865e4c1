import * as contracts from '@etat/contracts';
export const names = Object.keys(contracts);
