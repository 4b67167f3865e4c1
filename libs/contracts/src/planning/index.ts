export * from './versions';
export * from './lines';
export * from './phasing';
export * from './capacity';
export * from './plan-rates';
