import { ActionIcon, Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { AllocationKey } from '@etat/contracts';
import { useI18n } from '../../../platform/i18n';
import { MonthField, NumberField, SelectField, toOptions, toTreeOptions } from '../../../ui';
import type { MasterData } from '../model/master-data';
import { addPart, missingOf, SPLIT_METHODS, type SplitDraft, type SplitPart } from '../model/split-parts';
import classes from './parts-editor.module.css';

interface PartsEditorProps {
  draft: SplitDraft;
  onChange: (draft: SplitDraft) => void;
  totalMinor: number;
  master: MasterData;
  keys: AllocationKey[];
  /** A posting counts in one month; a line may be spread over several, hours keep theirs. */
  months: 'one' | 'range' | 'none';
  /** Hours are not divided by amount. */
  withoutAmount?: boolean;
}

/** The parts of a posting or of a line: where each goes, and how much of it. */
export function PartsEditor({
  draft,
  onChange,
  totalMinor,
  master,
  keys,
  months,
  withoutAmount,
}: PartsEditorProps) {
  const { t, formatMoney, formatBp } = useI18n();
  const { method, parts } = draft;
  const active = keys.filter(({ isActive }) => isActive);
  const missing = missingOf(draft, totalMinor);
  const change = (part: SplitPart, patch: Partial<SplitPart>) =>
    onChange({ ...draft, parts: parts.map((each) => (each === part ? { ...part, ...patch } : each)) });
  return (
    <>
      <SelectField
        required
        label={t('closing.parts.method')}
        options={SPLIT_METHODS.filter((each) => !withoutAmount || each !== 'amount').map((each) => ({
          value: each,
          label: t(`closing.parts.method.${each}`),
        }))}
        value={method}
        onChange={(next) =>
          onChange({ ...draft, method: SPLIT_METHODS.find((each) => each === next) ?? method })
        }
      />
      {method === 'key' ? (
        <SelectField
          required
          name="keyId"
          label={t('closing.parts.key')}
          description={active.length === 0 ? t('closing.parts.key.none') : undefined}
          options={toOptions(active)}
          value={draft.keyId}
          onChange={(keyId) => onChange({ ...draft, keyId })}
        />
      ) : (
        <>
          <div className={classes.frame}>
            <table className={classes.parts}>
              <thead>
                <tr>
                  <th scope="col">{t('closing.parts.head.cost-centre')}</th>
                  <th scope="col">{t('closing.parts.head.initiative')}</th>
                  {months === 'none' ? null : (
                    <th scope="col">
                      {t(months === 'one' ? 'closing.parts.head.month' : 'closing.parts.head.months')}
                    </th>
                  )}
                  <th scope="col">
                    {t(method === 'amount' ? 'closing.parts.head.amount' : 'closing.parts.head.share')}
                  </th>
                  <td />
                </tr>
              </thead>
              <tbody>
                {parts.map((part, at) => {
                  const number = String(at + 1);
                  return (
                    <tr key={part.key}>
                      <td>
                        <SelectField
                          required
                          aria-label={t('closing.parts.cost-centre', { number })}
                          options={toTreeOptions(master.costCentres.filter(({ isActive }) => isActive))}
                          value={part.costCentreId}
                          onChange={(costCentreId) => change(part, { costCentreId })}
                        />
                      </td>
                      <td>
                        <SelectField
                          aria-label={t('closing.parts.initiative', { number })}
                          placeholder={t('closing.parts.no-initiative')}
                          options={toOptions(master.initiatives)}
                          value={part.initiativeId}
                          onChange={(initiativeId) => change(part, { initiativeId })}
                        />
                      </td>
                      {months === 'none' ? null : (
                        <td>
                          <div className={classes.months}>
                            <MonthField
                              w={92}
                              aria-label={t(months === 'one' ? 'closing.parts.month' : 'closing.parts.from', {
                                number,
                              })}
                              placeholder=""
                              value={part.from}
                              onChange={(from) => change(part, { from })}
                            />
                            {months === 'range' ? (
                              <MonthField
                                w={92}
                                aria-label={t('closing.parts.to', { number })}
                                placeholder=""
                                value={part.to}
                                onChange={(to) => change(part, { to })}
                              />
                            ) : null}
                          </div>
                        </td>
                      )}
                      <td>
                        {method === 'amount' ? (
                          <NumberField
                            required
                            kind="money"
                            w={120}
                            aria-label={t('closing.parts.amount', { number })}
                            value={part.amountMinor}
                            onChange={(amountMinor) => change(part, { amountMinor })}
                          />
                        ) : (
                          <NumberField
                            required
                            kind="percent"
                            w={100}
                            rightSection="%"
                            rightSectionPointerEvents="none"
                            aria-label={t('closing.parts.share', { number })}
                            value={part.shareBp}
                            onChange={(shareBp) => change(part, { shareBp })}
                          />
                        )}
                      </td>
                      <td>
                        <ActionIcon
                          variant="subtle"
                          color="gray"
                          size={28}
                          disabled={parts.length === 1}
                          aria-label={t('closing.parts.remove', { number })}
                          onClick={() => onChange({ ...draft, parts: parts.filter((each) => each !== part) })}
                        >
                          <IconTrash size={15} aria-hidden />
                        </ActionIcon>
                      </td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </div>
          <div className={classes.foot}>
            <Button variant="default" size="compact-sm" onClick={() => onChange(addPart(draft))}>
              {t('closing.parts.add')}
            </Button>
            <span role="status">
              {missing === 0
                ? t('closing.parts.whole', { total: formatMoney(totalMinor) })
                : t('closing.parts.missing', {
                    missing: method === 'amount' ? formatMoney(missing) : formatBp(missing),
                  })}
            </span>
          </div>
        </>
      )}
    </>
  );
}
