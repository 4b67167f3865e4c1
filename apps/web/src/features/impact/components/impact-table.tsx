import { DataTable, NumberCell, NumberHead, PageLink } from '../../../ui';
import { useOrganisation } from '../../../platform/session';
import type { ImpactParameters } from '../api/impact.query';
import type { ImpactWords } from '../model/impact-words';
import type { ImpactLine } from '../model/to-impact-line';
import { FigureCell } from './figure-cell';
import styles from './impact-table.module.css';
import { RoiFigure } from './roi-figure';

interface ImpactTableProps {
  lines: ImpactLine[];
  parameters: ImpactParameters;
  words: ImpactWords;
}

/** Long heads of narrow figures: in German all columns fit the page only where these break. */
const WRAPS = { whiteSpace: 'normal' } as const;

/** The initiatives with cost, value and return. */
export function ImpactTable({ lines, parameters, words }: ImpactTableProps) {
  const { t, month } = words;
  const { organisation } = useOrganisation();
  return (
    <DataTable
      label={t('impact.tableCaption', { from: month(parameters.from), to: month(parameters.to) })}
      minWidth={960}
    >
      <thead>
        <tr>
          <th scope="col">{t('impact.initiative')}</th>
          <NumberHead>{t('impact.cost')}</NumberHead>
          <NumberHead style={WRAPS}>{t('impact.attributed')}</NumberHead>
          <NumberHead>{t('impact.contribution')}</NumberHead>
          <NumberHead style={WRAPS}>{t('impact.roiRange')}</NumberHead>
          <NumberHead>{t('impact.romi')}</NumberHead>
          <NumberHead>{t('impact.payback')}</NumberHead>
          <NumberHead style={WRAPS}>{t('impact.breakEven')}</NumberHead>
          <th scope="col">{t('impact.method')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.key}>
            <th scope="row" className={styles.name}>
              <PageLink
                to="/o/$slug/impact/$initiativeId"
                params={{ slug: organisation.slug, initiativeId: line.key }}
                search={{ ...parameters }}
              >
                {line.name}
              </PageLink>
            </th>
            <NumberCell>{line.cost}</NumberCell>
            <FigureCell cell={line.attributed} />
            <FigureCell cell={line.contribution} />
            <FigureCell cell={line.roi}>
              <RoiFigure text={line.roi.text ?? ''} effect={line.effect} />
            </FigureCell>
            <FigureCell cell={line.romi} />
            <FigureCell cell={line.payback} />
            <FigureCell cell={line.breakEvenShare}>
              <span className={styles.share} title={line.breakEven}>
                <span aria-hidden="true">{line.breakEvenShare.text}</span>
                <span className={styles.spoken}>{line.breakEven}</span>
              </span>
            </FigureCell>
            <td className={styles.name}>
              <span className={styles.badge}>
                {line.method}
                {line.claimed !== null && ` ${line.claimed}`}
              </span>
              {line.notes.map(({ key, text, hint }) => (
                <span key={key} className={styles.mark} title={hint}>
                  {text}
                  <span className={styles.spoken}>. {hint}</span>
                </span>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
