import * as messages from '@etat/messages';
export const names = Object.keys(messages);
