import { ImpactLinkPageSchema, ImpactLinkSchema, type ImpactLink } from '@etat/contracts';
import { queryOptions, useQueryClient } from '@tanstack/react-query';
import {
  createResource,
  deleteResource,
  getAll,
  updateResource,
  type Versioned,
} from '../../../platform/http';
import type { LinkRequest } from '../model/link-draft';

export function linksQuery(path: string) {
  return queryOptions({
    queryKey: [path, 'impact', 'links'],
    queryFn: ({ signal }) => getAll(`${path}/impact-links`, ImpactLinkPageSchema, {}, signal),
  });
}

export function useLinkCommands(path: string) {
  const client = useQueryClient();
  /** A link changes every return of its KPI, and the page of leadership with them. */
  const refresh = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: [path, 'impact'] }),
      client.invalidateQueries({ queryKey: [path, 'reports'] }),
    ]);
  return {
    createLink: async (link: LinkRequest) => {
      await createResource(`${path}/impact-links`, ImpactLinkSchema, link);
      await refresh();
    },
    updateLink: async (resource: Versioned, { initiativeId: _from, kpiId: _to, ...link }: LinkRequest) => {
      await updateResource(`${path}/impact-links/${resource.id}`, ImpactLinkSchema, resource, link);
      await refresh();
    },
    removeLink: async (link: ImpactLink) => {
      await deleteResource(`${path}/impact-links/${link.id}`, link);
      await refresh();
    },
  };
}
