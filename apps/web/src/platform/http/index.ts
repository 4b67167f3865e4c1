export { onSessionEnd, request, requestNothing, setRequestLanguage, toUrl, type Query } from './http';
export { isProblem, OfflineError, ProblemError, ResponseError } from './problem-error';
export { createResource, deleteResource, getAll, updateResource, type Versioned } from './resource';
export { useSave } from './use-save';
export { useRefresh } from './use-refresh';
