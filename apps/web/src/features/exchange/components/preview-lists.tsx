import type { ImportPreview } from '@etat/contracts';
import { useI18n } from '../../../platform/i18n';
import { groupLeftOut } from '../model/group-left-out';
import classes from './exchange.module.css';

const SHOWN = 12;
const CREATED = [
  ['cost-centres', 'costCentres'],
  ['categories', 'categories'],
  ['initiatives', 'initiatives'],
  ['vendors', 'vendors'],
] as const;

/** What would be created along the way, and which lines of the file are left out on purpose. */
export function PreviewLists({ preview }: { preview: ImportPreview }) {
  const { t } = useI18n();
  const shorten = (items: readonly string[]) => {
    const more = items.length - SHOWN;
    const shown = items.slice(0, SHOWN).join(', ');
    return more > 0 ? `${shown} ${t('exchange.creates.more', { count: more })}` : shown;
  };
  const created = CREATED.filter(([, key]) => preview.creates[key].length > 0);
  const leftOut = groupLeftOut(preview.leftOut);
  return (
    <>
      {created.length > 0 ? (
        <section className={classes.section}>
          <h2 className={classes.heading}>{t('exchange.creates.title')}</h2>
          <ul className={classes.list}>
            {created.map(([name, key]) => (
              <li key={key}>
                {t(`exchange.creates.${name}`, { count: preview.creates[key].length })}:{' '}
                {shorten(preview.creates[key])}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {leftOut.length > 0 ? (
        <section className={classes.section}>
          <h2 className={classes.heading}>{t('exchange.left-out.title')}</h2>
          <ul className={classes.list}>
            {leftOut.map(({ reason, lines }) => (
              <li key={reason}>
                {t('exchange.left-out.lines', {
                  reason: t(`exchange.left-out.${reason}`),
                  count: lines.length,
                  lines: `${lines.slice(0, SHOWN).join(', ')}${lines.length > SHOWN ? ` ${t('exchange.left-out.more')}` : ''}`,
                })}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
