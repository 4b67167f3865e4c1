import { Checkbox } from '@mantine/core';
import { TokenScopeSchema } from '@etat/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type * as z from 'zod';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import { CopyField, Dialog, FormModal, NumberField, TextField } from '../../../ui';
import { createToken } from '../api/administration.query';

type Scope = z.infer<typeof TokenScopeSchema>;

/** Creates an API token and shows its secret this once. */
export function TokenForm({ onClose }: { onClose: () => void }) {
  const { t } = useI18n();
  const { path } = useOrganisation();
  const queryClient = useQueryClient();
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<Scope[]>(['read']);
  const [days, setDays] = useState<number | null>(365);
  const [secret, setSecret] = useState<string | null>(null);
  if (secret !== null) {
    return (
      <Dialog onClose={onClose} title={name}>
        <CopyField label={t('administration.tokens.secret')} value={secret} />
      </Dialog>
    );
  }
  return (
    <FormModal
      title={t('administration.tokens.add')}
      onClose={onClose}
      onSubmit={async () => {
        const created = await createToken(path, { name, scopes, expiresInDays: days });
        await queryClient.invalidateQueries({ queryKey: [path, 'tokens'] });
        setSecret(created.secret);
      }}
    >
      <TextField
        data-autofocus
        required
        name="name"
        label={t('administration.tokens.name')}
        value={name}
        onChange={setName}
      />
      <Checkbox.Group
        label={t('administration.tokens.scopes')}
        value={scopes}
        error={scopes.length === 0 ? t('administration.tokens.scopes.missing') : undefined}
        onChange={(chosen) => setScopes(TokenScopeSchema.options.filter((scope) => chosen.includes(scope)))}
      >
        {TokenScopeSchema.options.map((scope) => (
          <Checkbox key={scope} my={6} value={scope} label={t(`administration.tokens.scope.${scope}`)} />
        ))}
      </Checkbox.Group>
      <NumberField
        kind="integer"
        name="expiresInDays"
        label={t('administration.tokens.days')}
        placeholder={t('administration.tokens.expires.never')}
        value={days}
        onChange={setDays}
      />
    </FormModal>
  );
}
