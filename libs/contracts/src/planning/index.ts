export * from './versions';
export * from './lines';
export * from './comparison';
export * from './workflow';
export * from './history';
export * from './changes';
