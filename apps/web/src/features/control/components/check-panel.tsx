import { Button } from '@mantine/core';
import type { ControlVerdict } from '@etat/contracts';
import { useState } from 'react';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import { Form, FormColumns, NumberField, PanelBar, SelectField, toOptions, toTreeOptions } from '../../../ui';
import type { MasterData } from '../../planning';
import { checkAmount } from '../api/control.query';
import classes from '../control.module.css';
import { nameOfTarget } from './name-of-target';

/** Holds an amount against the rules and freezes, as an order would be. */
export function CheckPanel({ month, master }: { month: string; master: MasterData }) {
  const { t, currency } = useI18n();
  const { path } = useOrganisation();
  const [costCentreId, setCostCentre] = useState<string | null>(null);
  const [initiativeId, setInitiative] = useState<string | null>(null);
  const [categoryId, setCategory] = useState<string | null>(null);
  const [amountMinor, setAmount] = useState<number | null>(null);
  const [verdict, setVerdict] = useState<ControlVerdict | null>(null);
  const changing =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      set(value);
      setVerdict(null);
    };
  return (
    <section>
      <h2 className={classes.title}>{t('control.check.title')}</h2>
      <PanelBar text={t('control.check.text')} />
      <Form
        onSubmit={async () => {
          if (costCentreId === null || categoryId === null || amountMinor === null) return;
          setVerdict(await checkAmount(path, { costCentreId, initiativeId, categoryId, month, amountMinor }));
        }}
        footer={(isPending) => (
          <Button type="submit" variant="default" loading={isPending}>
            {t('control.check.submit')}
          </Button>
        )}
      >
        <FormColumns>
          <SelectField
            required
            name="costCentreId"
            label={t('control.check.cost-centre')}
            options={toTreeOptions(master.costCentres.filter(({ isActive }) => isActive))}
            value={costCentreId}
            onChange={changing(setCostCentre)}
          />
          <SelectField
            name="initiativeId"
            label={t('control.check.initiative')}
            options={toOptions(master.initiatives)}
            value={initiativeId}
            onChange={changing(setInitiative)}
          />
          <SelectField
            required
            name="categoryId"
            label={t('control.check.category')}
            options={toOptions(master.categories.filter(({ isActive, isLeaf }) => isActive && isLeaf))}
            value={categoryId}
            onChange={changing(setCategory)}
          />
          <NumberField
            required
            kind="money"
            name="amountMinor"
            label={`${t('control.check.amount')} ${currency}`}
            value={amountMinor}
            onChange={changing(setAmount)}
          />
        </FormColumns>
      </Form>
      <div role="status">{verdict ? <Verdict verdict={verdict} master={master} /> : null}</div>
    </section>
  );
}

function Verdict({ verdict, master }: { verdict: ControlVerdict; master: MasterData }) {
  const { t, formatMoney } = useI18n();
  return (
    <>
      <strong>{t(`control.check.${verdict.outcome}`)}</strong>
      <ul className={classes.list}>
        {verdict.reasons.map((reason) => {
          const name = nameOfTarget(master, reason);
          const available = formatMoney(reason.availableMinor);
          return (
            <li key={reason.sourceId}>
              {reason.kind === 'frozen'
                ? t('control.check.frozen', { name })
                : reason.availableMinor === null
                  ? t('control.check.exceeded.hidden', { name })
                  : t('control.check.exceeded', { name, available })}
            </li>
          );
        })}
      </ul>
    </>
  );
}
