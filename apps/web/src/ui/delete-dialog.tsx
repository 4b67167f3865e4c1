import { useQueryClient } from '@tanstack/react-query';
import { deleteResource, type Versioned } from '../platform/http';
import { useI18n } from '../platform/i18n';
import { useOrganisation } from '../platform/session';
import { ConfirmDialog } from './confirm-dialog';

/** Deletes one resource of the organisation; what is in use is refused by the server with a sentence. */
export function DeleteDialog({
  path,
  item,
  name,
  onClose,
  onDeleted,
}: {
  path: string;
  item: Versioned;
  name: string;
  onClose: () => void;
  /** Leads away from a page whose resource is gone. */
  onDeleted?: () => void;
}) {
  const { t } = useI18n();
  const organisation = useOrganisation();
  const queryClient = useQueryClient();
  return (
    <ConfirmDialog
      isDangerous
      title={t('ui.delete.question', { name })}
      confirmLabel={t('ui.delete')}
      onClose={onClose}
      onConfirm={async () => {
        await deleteResource(`${path}/${item.id}`, item);
        onDeleted?.();
        await queryClient.invalidateQueries({ queryKey: [organisation.path] });
      }}
    >
      <p>{t('ui.delete.text')}</p>
    </ConfirmDialog>
  );
}
