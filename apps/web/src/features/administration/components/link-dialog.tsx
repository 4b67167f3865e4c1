import { Button } from '@mantine/core';
import type { Person } from '@etat/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import { CopyField, Dialog, ErrorNote } from '../../../ui';
import { createLink, type LinkKind } from '../api/administration.query';

/** Makes an invitation or reset link and shows it this once. */
export function LinkDialog({
  person,
  kind,
  onClose,
}: {
  person: Person;
  kind: LinkKind;
  onClose: () => void;
}) {
  const { t, formatInstant } = useI18n();
  const { path } = useOrganisation();
  const queryClient = useQueryClient();
  const link = useMutation({
    mutationFn: () => createLink(path, person.id, kind),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: [path, 'people'] }),
  });
  const title = t(kind === 'invitation' ? 'administration.people.invite' : 'administration.people.reset');
  return (
    <Dialog onClose={onClose} title={title}>
      {link.isError ? <ErrorNote error={link.error} /> : null}
      {link.data ? (
        <>
          <p>
            {t('administration.people.link.text', {
              name: person.name,
              until: formatInstant(link.data.expiresAt),
            })}
          </p>
          <CopyField
            label={t('administration.people.link.label')}
            value={`${window.location.origin}${link.data.path}`}
          />
        </>
      ) : (
        <>
          <p>
            {person.name}, {person.email}
          </p>
          <Button data-autofocus loading={link.isPending} onClick={() => link.mutate()}>
            {title}
          </Button>
        </>
      )}
    </Dialog>
  );
}
