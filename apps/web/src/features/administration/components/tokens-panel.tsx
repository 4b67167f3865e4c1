import { Button } from '@mantine/core';
import type { TokenSchema } from '@etat/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type * as z from 'zod';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import {
  ActionsHead,
  ConfirmDialog,
  DataTable,
  EmptyState,
  NameCell,
  PanelBar,
  QueryView,
} from '../../../ui';
import { revokeToken, tokensQuery } from '../api/administration.query';
import { TokenForm } from './token-form';

type Token = z.infer<typeof TokenSchema>;

export function TokensPanel() {
  const { t } = useI18n();
  const { path } = useOrganisation();
  const query = useQuery(tokensQuery(path));
  const queryClient = useQueryClient();
  const [isAdding, setAdding] = useState(false);
  const [revoking, setRevoking] = useState<Token | null>(null);
  const addButton = <Button onClick={() => setAdding(true)}>{t('administration.tokens.add')}</Button>;
  return (
    <>
      <QueryView query={query}>
        {(tokens) =>
          tokens.length === 0 ? (
            <EmptyState title={t('administration.tokens.empty')} action={addButton}>
              {t('administration.tokens.empty.text')}
            </EmptyState>
          ) : (
            <>
              <PanelBar text={t('administration.tokens.text')}>{addButton}</PanelBar>
              <TokenTable tokens={tokens} onRevoke={setRevoking} />
            </>
          )
        }
      </QueryView>
      {isAdding ? <TokenForm onClose={() => setAdding(false)} /> : null}
      {revoking ? (
        <ConfirmDialog
          isDangerous
          title={t('administration.tokens.revoke.question', { name: revoking.name })}
          confirmLabel={t('administration.tokens.revoke')}
          onClose={() => setRevoking(null)}
          onConfirm={async () => {
            await revokeToken(path, revoking.id);
            await queryClient.invalidateQueries({ queryKey: [path, 'tokens'] });
          }}
        >
          <p>{t('administration.tokens.revoke.text')}</p>
        </ConfirmDialog>
      ) : null}
    </>
  );
}

function TokenTable({ tokens, onRevoke }: { tokens: Token[]; onRevoke: (token: Token) => void }) {
  const { t, formatInstant } = useI18n();
  return (
    <DataTable label={t('administration.tab.tokens')} minWidth={680}>
      <thead>
        <tr>
          <th scope="col">{t('administration.tokens.name')}</th>
          <th scope="col">{t('administration.tokens.scopes')}</th>
          <th scope="col">{t('administration.tokens.created')}</th>
          <th scope="col">{t('administration.tokens.expires')}</th>
          <th scope="col">{t('administration.tokens.last-used')}</th>
          <ActionsHead />
        </tr>
      </thead>
      <tbody>
        {tokens.map((token) => (
          <tr key={token.id}>
            <NameCell>{token.name}</NameCell>
            <td>{token.scopes.map((scope) => t(`administration.tokens.scope.${scope}`)).join(', ')}</td>
            <td>{formatInstant(token.createdAt)}</td>
            <td>
              {token.expiresAt ? formatInstant(token.expiresAt) : t('administration.tokens.expires.never')}
            </td>
            <td>
              {token.lastUsedAt ? formatInstant(token.lastUsedAt) : t('administration.tokens.never-used')}
            </td>
            <td>
              {token.revokedAt ? (
                t('administration.tokens.revoked')
              ) : (
                <Button
                  variant="subtle"
                  size="compact-xs"
                  aria-label={t('administration.tokens.revoke.named', { name: token.name })}
                  onClick={() => onRevoke(token)}
                >
                  {t('administration.tokens.revoke')}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
