import type { Membership } from '@etat/contracts';
import type { Permission } from '@etat/domain';
import { createContext, useContext, useMemo, type ReactNode } from 'react';

export interface CurrentOrganisation extends Membership {
  /** API path of this organisation; every resource of it lies below. */
  path: string;
  can: (permission: Permission) => boolean;
}

const OrganisationContext = createContext<CurrentOrganisation | null>(null);

export function OrganisationProvider({
  membership,
  children,
}: {
  membership: Membership;
  children: ReactNode;
}) {
  const value = useMemo(
    () => ({
      ...membership,
      path: `/organisations/${membership.organisation.id}`,
      can: (permission: Permission) => membership.permissions.includes(permission),
    }),
    [membership],
  );
  return <OrganisationContext value={value}>{children}</OrganisationContext>;
}

/** The organisation whose pages are shown, with what the signed-in person may do there. */
export function useOrganisation(): CurrentOrganisation {
  const organisation = useContext(OrganisationContext);
  if (!organisation) throw new Error('useOrganisation needs a page below /o/$slug.');
  return organisation;
}

/** Null on pages outside an organisation (sign-in, setup). */
export function useOptionalOrganisation(): CurrentOrganisation | null {
  return useContext(OrganisationContext);
}
