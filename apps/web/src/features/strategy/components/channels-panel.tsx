import { Button } from '@mantine/core';
import type { Channel } from '@etat/contracts';
import { useQuery } from '@tanstack/react-query';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import {
  ActionsHead,
  DataTable,
  DeleteDialog,
  EmptyState,
  NameCell,
  PanelBar,
  QueryView,
  RowActions,
  useEditing,
} from '../../../ui';
import { nameOf, peopleQuery } from '../../organisation';
import { channelsQuery } from '../api/strategy.query';
import { ChannelForm } from './channel-form';

export function ChannelsPanel() {
  const { t } = useI18n();
  const { path, can } = useOrganisation();
  const query = useQuery(channelsQuery(path));
  const { data: people = [] } = useQuery(peopleQuery(path));
  const { editing, create, edit, remove, close } = useEditing<Channel>();
  const mayWrite = can('master.write');
  const addButton = mayWrite ? (
    <Button onClick={() => create()}>{t('strategy.channel.add')}</Button>
  ) : undefined;
  return (
    <>
      <QueryView query={query}>
        {(channels) =>
          channels.length === 0 ? (
            <EmptyState title={t('strategy.channel.empty')} action={addButton}>
              {t('strategy.channel.empty.text')}
            </EmptyState>
          ) : (
            <>
              <PanelBar text={t('strategy.channel.text')}>{addButton}</PanelBar>
              <DataTable label={t('strategy.tab.channels')} minWidth={520}>
                <thead>
                  <tr>
                    <th scope="col">{t('strategy.channel.name')}</th>
                    <th scope="col">{t('strategy.channel.url')}</th>
                    <th scope="col">{t('strategy.channel.responsible')}</th>
                    <th scope="col">{t('ui.status')}</th>
                    <ActionsHead />
                  </tr>
                </thead>
                <tbody>
                  {channels.map((channel) => (
                    <tr key={channel.id}>
                      <NameCell>{channel.name}</NameCell>
                      <td>
                        <ChannelAddress url={channel.url} />
                      </td>
                      <td>{nameOf(people, channel.responsibleId)}</td>
                      <td>{t(channel.isActive ? 'ui.active' : 'ui.inactive')}</td>
                      <RowActions
                        name={channel.name}
                        onEdit={mayWrite ? () => edit(channel) : undefined}
                        onDelete={mayWrite ? () => remove(channel) : undefined}
                      />
                    </tr>
                  ))}
                </tbody>
              </DataTable>
            </>
          )
        }
      </QueryView>
      {editing?.kind === 'create' || editing?.kind === 'edit' ? (
        <ChannelForm
          item={editing.kind === 'edit' ? editing.item : undefined}
          people={people}
          onClose={close}
        />
      ) : null}
      {editing?.kind === 'delete' ? (
        <DeleteDialog
          path={`${path}/channels`}
          item={editing.item}
          name={editing.item.name}
          onClose={close}
        />
      ) : null}
    </>
  );
}

/** A link only when it is one: what somebody typed must not become a script. */
function ChannelAddress({ url }: { url: string }) {
  if (url === '') return <>–</>;
  if (!/^https?:\/\//i.test(url)) return <>{url}</>;
  return (
    <a href={url} target="_blank" rel="noreferrer">
      {url.replace(/^https?:\/\//i, '')}
    </a>
  );
}
