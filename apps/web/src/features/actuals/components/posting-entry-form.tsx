import { Button } from '@mantine/core';
import type { Accrual } from '@etat/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import {
  DateField,
  Form,
  Loading,
  MonthField,
  NumberField,
  SelectField,
  TextField,
  toOptions,
  toTreeOptions,
} from '../../../ui';
import { OrderLineFields } from '../../commitments';
import { exchangeRatesQuery, type MasterData } from '../../planning';
import { createPosting } from '../api/actuals.query';
import { accrualsQuery } from '../api/closing.query';
import {
  emptyEntry,
  fillEmpty,
  invoiceOf,
  nextEntry,
  priceForeign,
  priceHours,
  toPosting,
  type PostingEntry,
} from '../model/posting-entry';
import { AccrualFields } from './accrual-fields';
import classes from './actuals.module.css';

interface PostingEntryFormProps {
  kind: PostingEntry['kind'];
  today: string;
  master: MasterData;
  onClose: () => void;
}

/** The entry form; for the invoice of an accrual it waits until it knows the accrual. */
export function PostingEntryForm({ accrualId, ...rest }: PostingEntryFormProps & { accrualId?: string }) {
  const { path } = useOrganisation();
  const { data: accruals, isPending } = useQuery({
    ...accrualsQuery(path, false),
    enabled: rest.kind === 'external',
  });
  if (accrualId !== undefined && isPending) return <Loading />;
  const accrual = accruals?.find(({ posting }) => posting.id === accrualId)?.posting;
  return (
    <EntryForm
      {...rest}
      accruals={accruals ?? []}
      start={accrual ? invoiceOf(accrual, rest.today) : emptyEntry(rest.kind, rest.today)}
    />
  );
}

interface EntryFormProps extends PostingEntryFormProps {
  start: PostingEntry;
  accruals: Accrual[];
}

/** Posts one after the other: Enter posts, date and dimensions stay, the cursor goes back to the first field. */
function EntryForm({ kind, start, accruals, master, onClose }: EntryFormProps) {
  const { t, currency, formatMoney, formatMonth } = useI18n();
  const { path } = useOrganisation();
  const queryClient = useQueryClient();
  const frame = useRef<HTMLElement>(null);
  // One key an entry: a second press of Enter on a slow line posts nothing twice.
  const entryKey = useRef(crypto.randomUUID());
  const [entry, setEntry] = useState(start);
  const [posted, setPosted] = useState<string | null>(null);
  const change = (patch: Partial<PostingEntry>) => {
    entryKey.current = crypto.randomUUID();
    setEntry((current) => ({ ...current, ...patch }));
  };
  const role = master.staffRoles.find(({ id }) => id === entry.roleId);
  const rates = useQuery({
    ...exchangeRatesQuery(path, entry.date ?? undefined),
    enabled: kind === 'external',
  });
  const reference = rates.data ?? [];
  const currencies = [
    ...new Set([currency, entry.currency ?? currency, ...reference.map((rate) => rate.currency)]),
  ];
  const price = priceHours(entry, { rates: role?.rates ?? [], currency });

  async function post() {
    const body = toPosting(entry);
    if (!body) return;
    setPosted(null);
    const posting = await createPosting(path, body, entryKey.current);
    setPosted(
      t('actuals.entry.posted', {
        amount: formatMoney(posting.amountMinor),
        month: formatMonth(posting.serviceMonth),
        costCentre: master.costCentres.find(({ id }) => id === posting.costCentreId)?.name ?? '',
      }),
    );
    change(nextEntry(entry));
    frame.current?.querySelector('input')?.select();
    await queryClient.invalidateQueries({ queryKey: [path] });
  }

  const categories = master.categories.filter(
    (category) => category.isActive && category.isLeaf && category.kind === kind,
  );
  return (
    <section ref={frame} className={classes.entry} aria-label={t(`actuals.entry.${kind}`)}>
      <Form
        onSubmit={post}
        footer={(isPending) => (
          <>
            <Button variant="default" onClick={onClose}>
              {t('actuals.entry.close')}
            </Button>
            <Button type="submit" loading={isPending}>
              {t('actuals.entry.submit')}
            </Button>
          </>
        )}
      >
        <p className={classes.note}>{t('actuals.entry.help')}</p>
        <div className={classes.fields}>
          <DateField
            required
            data-autofocus
            name="postingDate"
            label={t('actuals.entry.date')}
            value={entry.date}
            onChange={(date) => change({ date })}
          />
          <SelectField
            required
            name="costCentreId"
            label={t('actuals.entry.cost-centre')}
            options={toTreeOptions(master.costCentres.filter(({ isActive }) => isActive))}
            value={entry.costCentreId}
            onChange={(costCentreId) => change({ costCentreId })}
          />
          <SelectField
            required
            name="categoryId"
            label={t('actuals.entry.category')}
            options={toOptions(categories)}
            value={entry.categoryId}
            onChange={(categoryId) => change({ categoryId })}
          />
          <SelectField
            name="initiativeId"
            label={t('actuals.entry.initiative')}
            options={toOptions(master.initiatives)}
            value={entry.initiativeId}
            onChange={(initiativeId) => change({ initiativeId })}
          />
          {kind === 'internal' ? (
            <SelectField
              required
              name="roleId"
              label={t('actuals.entry.role')}
              options={toOptions(master.staffRoles.filter(({ isActive }) => isActive))}
              value={entry.roleId}
              onChange={(roleId) => change({ roleId })}
            />
          ) : (
            <SelectField
              name="vendorId"
              label={t('actuals.entry.vendor')}
              options={toOptions(master.vendors.filter(({ isActive }) => isActive))}
              value={entry.vendorId}
              onChange={(vendorId) => change({ vendorId })}
            />
          )}
          <MonthField
            name="serviceMonth"
            label={t('actuals.entry.month')}
            placeholder={t('actuals.entry.month.default')}
            value={entry.serviceMonth}
            onChange={(serviceMonth) => change({ serviceMonth })}
          />
          {kind === 'internal' ? (
            <NumberField
              required
              kind="hours"
              name="minutes"
              label={t('actuals.entry.hours')}
              value={entry.minutes}
              onChange={(minutes) => change({ minutes })}
            />
          ) : (
            <>
              <NumberField
                required
                kind="money"
                name={entry.currency === null ? 'amountMinor' : 'original.amountMinor'}
                currency={entry.currency ?? currency}
                label={t('actuals.entry.amount-in', { currency: entry.currency ?? currency })}
                value={entry.amountMinor}
                onChange={(amountMinor) => change({ amountMinor })}
              />
              <SelectField
                required
                name="original.currency"
                label={t('actuals.entry.currency')}
                options={currencies.map((code) => ({ value: code, label: code }))}
                value={entry.currency ?? currency}
                onChange={(code) => change({ currency: code === currency ? null : code, rateE9: null })}
              />
              {entry.currency === null ? null : (
                <NumberField
                  kind="rate"
                  name="original.rateE9"
                  label={t('actuals.entry.exchange-rate', { currency })}
                  placeholder={t('actuals.entry.exchange-rate.hint')}
                  value={entry.rateE9}
                  onChange={(rateE9) => change({ rateE9 })}
                />
              )}
              <TextField
                name="document"
                maxLength={100}
                label={t('actuals.entry.document')}
                value={entry.document}
                onChange={(document) => change({ document })}
              />
              <OrderLineFields
                vendorId={entry.vendorId}
                amountMinor={entry.amountMinor}
                orderLineId={entry.orderLineId}
                isFinalInvoice={entry.isFinalInvoice}
                onChange={(patch, place) => change({ ...patch, ...fillEmpty(entry, place) })}
              />
            </>
          )}
          <TextField
            className={classes.wide}
            name="text"
            maxLength={500}
            label={t('actuals.entry.text')}
            value={entry.text}
            onChange={(text) => change({ text })}
          />
        </div>
        <AccrualFields entry={entry} accruals={accruals} onChange={change} />
        {kind === 'internal' ? <PriceLine price={price} /> : null}
        {entry.currency === null ? null : (
          <ForeignLine currency={entry.currency} price={priceForeign(entry, { own: currency, reference })} />
        )}
        <p role="status" className={classes.price}>
          {posted}
        </p>
      </Form>
    </section>
  );
}

/** What the typed hours will cost. */
function PriceLine({ price }: { price: ReturnType<typeof priceHours> }) {
  const { t, formatMicro, formatMoney, formatMonth } = useI18n();
  if (!price) return <p className={classes.price} />;
  const month = formatMonth(price.month);
  const rate = formatMicro(price.rateMicro);
  if (price.rateMicro === null)
    return <p className={classes.price}>{t('actuals.entry.no-rate', { month })}</p>;
  return (
    <p className={classes.price}>
      {price.amountMinor === null
        ? t('actuals.entry.rate', { rate, month })
        : t('actuals.entry.price', { amount: formatMoney(price.amountMinor), rate, month })}
    </p>
  );
}

/** What the typed amount in another currency comes to. */
function ForeignLine({ currency, price }: { currency: string; price: ReturnType<typeof priceForeign> }) {
  const { t, formatDate, formatMoney, formatRate } = useI18n();
  if (!price) return <p className={classes.price}>{t('actuals.entry.no-exchange-rate', { currency })}</p>;
  const shown = { amount: formatMoney(price.amountMinor), rate: formatRate(price.rateE9) };
  return (
    <p className={classes.price}>
      {price.rateDate === null
        ? t('actuals.entry.converted.typed', shown)
        : t('actuals.entry.converted', { ...shown, date: formatDate(price.rateDate) })}
    </p>
  );
}
