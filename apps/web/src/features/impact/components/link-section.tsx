import type { ImpactDetail, Kpi } from '@etat/contracts';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import { ConfirmDialog } from '../../../ui';
import { useLinkCommands } from '../api/links.query';
import type { ImpactWords } from '../model/impact-words';
import { sumGrowthMinor, toDerivations } from '../model/to-derivation';
import { toBreakEvenSentence, toImpactLine } from '../model/to-impact-line';
import { toLinkFacts } from '../model/to-link-facts';
import { toMonthLines } from '../model/to-month-lines';
import { Derivations } from './derivations';
import { LinkForm } from './link-form';
import styles from './link-section.module.css';
import { MonthTable } from './month-table';

interface LinkSectionProps {
  detail: ImpactDetail['links'][number];
  unit: Kpi['unit'];
  /** With one link its formulas are those of the initiative, and stand above already. */
  hasSeveral: boolean;
  words: ImpactWords;
}

/** One link: what it assumes, its months, and the way to change it. */
export function LinkSection({ detail, unit, hasSeveral, words }: LinkSectionProps) {
  const { t } = words;
  const { formatInstant } = useI18n();
  const { path, can } = useOrganisation();
  const { removeLink } = useLinkCommands(path);
  const [dialog, setDialog] = useState<'edit' | 'remove' | null>(null);
  const { link, kpiName, figures } = detail;
  const close = () => setDialog(null);
  return (
    <section className={styles.section} aria-labelledby={`link-${link.id}`}>
      <header className={styles.head}>
        <h2 id={`link-${link.id}`} className={styles.title}>
          {t('impact.linkTitle', { kpi: kpiName, share: words.shareBp(link.shareBp) })}
        </h2>
        {can('impact.write') && (
          <>
            <Button
              variant="default"
              onClick={() => setDialog('edit')}
              aria-label={t('impact.editNamed', { kpi: kpiName })}
            >
              {t('impact.edit')}
            </Button>
            <Button variant="default" onClick={() => setDialog('remove')}>
              {t('impact.remove')}
            </Button>
          </>
        )}
      </header>
      <ul className={styles.facts}>
        {toLinkFacts(detail, unit, formatInstant(link.recordedAt), words).map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      {hasSeveral && (
        <Derivations
          title={t('impact.derivationOf', { kpi: kpiName })}
          derivations={toDerivations(figures, link.marginBp, sumGrowthMinor(detail.months), words)}
          effect={toImpactLine(figures, words).effect}
          payback={null}
          breakEven={toBreakEvenSentence(figures, words)}
          notes={[]}
        />
      )}
      <MonthTable
        lines={toMonthLines(detail, unit, words)}
        totals={figures}
        caption={t('impact.monthsCaption', { kpi: kpiName })}
        growthMinor={sumGrowthMinor(detail.months)}
        words={words}
      />
      {dialog === 'edit' && <LinkForm onClose={close} validFrom={link.validFrom} link={link} />}
      {dialog === 'remove' && (
        <ConfirmDialog
          title={t('impact.remove')}
          confirmLabel={t('impact.removeYes')}
          onConfirm={() => removeLink(link)}
          onClose={close}
        >
          {t('impact.removeConfirm', { kpi: kpiName })}
        </ConfirmDialog>
      )}
    </section>
  );
}
