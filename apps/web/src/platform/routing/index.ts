export { lazyPage } from './lazy-page';
export { parseSearchText, toSearchText } from './search-text';
