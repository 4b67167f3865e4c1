import { Button } from '@mantine/core';
import type { Freeze } from '@etat/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import { ActionsHead, DataTable, NameCell, PanelBar, QueryView } from '../../../ui';
import type { MasterData } from '../../planning';
import { freezesQuery } from '../api/control.query';
import classes from '../control.module.css';
import { FreezeForm, LiftDialog } from './freeze-forms';

/** Spending freezes, those lifted too. */
export function FreezePanel({ master }: { master: MasterData }) {
  const { t, formatDate } = useI18n();
  const { path, can } = useOrganisation();
  const query = useQuery(freezesQuery(path));
  const [isAdding, setAdding] = useState(false);
  const [lifted, setLifted] = useState<Freeze | null>(null);
  const mayWrite = can('master.write');
  const nameOf = ({ costCentreId }: Freeze) =>
    master.costCentres.find(({ id }) => id === costCentreId)?.name ?? '';
  return (
    <section>
      <h2 className={classes.title}>{t('control.freezes.title')}</h2>
      <PanelBar text={t('control.freezes.text')}>
        {mayWrite ? (
          <Button variant="default" onClick={() => setAdding(true)}>
            {t('control.freezes.add')}
          </Button>
        ) : null}
      </PanelBar>
      <QueryView query={query}>
        {(freezes) =>
          freezes.length === 0 ? (
            <p>{t('control.freezes.empty')}</p>
          ) : (
            <DataTable label={t('control.freezes.table')} minWidth={720}>
              <thead>
                <tr>
                  <th scope="col">{t('control.check.cost-centre')}</th>
                  <th scope="col">{t('control.check.category')}</th>
                  <th scope="col">{t('control.freezes.from')}</th>
                  <th scope="col">{t('control.freezes.reason')}</th>
                  <th scope="col">{t('control.freezes.state')}</th>
                  {mayWrite ? <ActionsHead /> : null}
                </tr>
              </thead>
              <tbody>
                {freezes.map((freeze) => (
                  <tr key={freeze.id}>
                    <NameCell>{nameOf(freeze)}</NameCell>
                    <td>
                      {freeze.categoryId === null
                        ? t('control.freezes.category.all')
                        : master.categories.find(({ id }) => id === freeze.categoryId)?.name}
                    </td>
                    <td>{formatDate(freeze.fromDate)}</td>
                    <td>{freeze.reason}</td>
                    <td>
                      {freeze.liftedAt === null
                        ? t('control.freezes.active')
                        : t('control.freezes.lifted', {
                            date: formatDate(freeze.liftedAt.slice(0, 10)),
                            reason: freeze.liftedReason,
                          })}
                    </td>
                    {mayWrite ? (
                      <td>
                        {freeze.liftedAt === null ? (
                          <Button
                            variant="default"
                            size="compact-xs"
                            aria-label={t('control.freezes.lift.named', { name: nameOf(freeze) })}
                            onClick={() => setLifted(freeze)}
                          >
                            {t('control.freezes.lift')}
                          </Button>
                        ) : null}
                      </td>
                    ) : null}
                  </tr>
                ))}
              </tbody>
            </DataTable>
          )
        }
      </QueryView>
      {isAdding ? <FreezeForm master={master} onClose={() => setAdding(false)} /> : null}
      {lifted ? <LiftDialog freeze={lifted} name={nameOf(lifted)} onClose={() => setLifted(null)} /> : null}
    </section>
  );
}
