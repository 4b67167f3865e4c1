import * as domain from '../../domain/src/index';
export const names = Object.keys(domain);
