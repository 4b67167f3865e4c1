export * from './versions';
export * from './lines';
