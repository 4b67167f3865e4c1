export * from './versions';
export * from './lines';
export * from './line-splits';
export * from './cuts';
export * from './reserve';
export * from './rounds';
export * from './freezes';
