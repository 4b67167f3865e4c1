export * from './postings';
export * from './accruals';
export * from './allocation-keys';
export * from './periods';
export * from './splits';
export * from './assignment';
