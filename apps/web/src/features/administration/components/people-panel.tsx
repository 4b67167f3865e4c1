import { ActionIcon, Button } from '@mantine/core';
import type { CostCentre, Person } from '@etat/contracts';
import { IconLink } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import { ActionsHead, DataTable, NameCell, PanelBar, QueryView, RowActions, useEditing } from '../../../ui';
import { costCentresQuery, nameOf, peopleQuery } from '../../organisation';
import type { LinkKind } from '../api/administration.query';
import { LinkDialog } from './link-dialog';
import { PersonForm } from './person-form';

export function PeoplePanel() {
  const { t } = useI18n();
  const { path, can } = useOrganisation();
  const query = useQuery(peopleQuery(path));
  const { data: costCentres = [] } = useQuery(costCentresQuery(path));
  const { editing, create, edit, close } = useEditing<Person>();
  const [link, setLink] = useState<{ person: Person; kind: LinkKind } | null>(null);
  const mayManage = can('people.manage');
  return (
    <QueryView query={query}>
      {(people) => (
        <>
          <PanelBar text={t('administration.people.text')}>
            {mayManage ? <Button onClick={() => create()}>{t('administration.people.add')}</Button> : null}
          </PanelBar>
          <DataTable label={t('administration.tab.people')} minWidth={680}>
            <thead>
              <tr>
                <th scope="col">{t('administration.people.name')}</th>
                <th scope="col">{t('administration.email')}</th>
                <th scope="col">{t('administration.people.roles')}</th>
                <th scope="col">{t('administration.people.access')}</th>
                {mayManage ? <th scope="col">{t('administration.people.link.label')}</th> : null}
                <ActionsHead />
              </tr>
            </thead>
            <tbody>
              {people.map((person) => (
                <PersonRow
                  key={person.id}
                  person={person}
                  costCentres={costCentres}
                  actions={
                    mayManage
                      ? { edit: () => edit(person), link: (kind) => setLink({ person, kind }) }
                      : undefined
                  }
                />
              ))}
            </tbody>
          </DataTable>
          {editing && editing.kind !== 'delete' ? (
            <PersonForm
              item={editing.kind === 'edit' ? editing.item : undefined}
              costCentres={costCentres}
              onClose={close}
              onCreated={(person) => setLink({ person, kind: 'invitation' })}
            />
          ) : null}
          {link ? <LinkDialog {...link} onClose={() => setLink(null)} /> : null}
        </>
      )}
    </QueryView>
  );
}

interface PersonRowProps {
  person: Person;
  costCentres: CostCentre[];
  actions?: { edit: () => void; link: (kind: LinkKind) => void };
}

function PersonRow({ person, costCentres, actions }: PersonRowProps) {
  const { t } = useI18n();
  const kind = person.access === 'active' ? 'password-reset' : 'invitation';
  const linkLabel = t(
    kind === 'invitation' ? 'administration.people.invite.named' : 'administration.people.reset.named',
    { name: person.name },
  );
  return (
    <tr>
      <NameCell>{person.name}</NameCell>
      <td>{person.email ?? '–'}</td>
      <td>
        {person.grants.length === 0
          ? t('administration.people.no-roles')
          : person.grants.map(({ role, costCentreId }) => (
              <div key={`${role} ${costCentreId}`}>
                {t(`administration.role.${role}`)}: {nameOf(costCentres, costCentreId)}
              </div>
            ))}
      </td>
      <td>{person.isActive ? t(`administration.people.access.${person.access}`) : t('ui.inactive')}</td>
      {actions ? (
        <td>
          {person.email !== null && person.isActive ? (
            <ActionIcon
              variant="subtle"
              color="gray"
              size={24}
              aria-label={linkLabel}
              title={linkLabel}
              onClick={() => actions.link(kind)}
            >
              <IconLink size={15} aria-hidden />
            </ActionIcon>
          ) : null}
        </td>
      ) : null}
      <RowActions name={person.name} onEdit={actions?.edit} />
    </tr>
  );
}
