export * from './versions';
export * from './lines';
export * from './line-batch';
