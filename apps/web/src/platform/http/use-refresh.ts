import { useQueryClient } from '@tanstack/react-query';

/** Reads again what is shown of the organisation, after something changed that many screens show. */
export function useRefresh(organisationPath: string): () => Promise<void> {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: [organisationPath] });
}
