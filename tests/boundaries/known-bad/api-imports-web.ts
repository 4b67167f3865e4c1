import * as web from '../web/src/main';
export const names = Object.keys(web);
