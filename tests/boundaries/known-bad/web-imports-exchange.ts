import * as exchange from '@etat/exchange';
export const names = Object.keys(exchange);
