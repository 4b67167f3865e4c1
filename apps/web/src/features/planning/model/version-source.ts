import type { BudgetVersion, VersionSource } from '@etat/contracts';
import type { I18n } from '../../../platform/i18n';

/** What lines can be taken from: nothing, the actuals of a year, or a version; newest year first. */
export function toSourceOptions(versions: readonly BudgetVersion[], fiscalYear: number, t: I18n['t']) {
  const years = [fiscalYear - 1, fiscalYear];
  return [
    { value: 'empty', label: t('versions.create.source.empty') },
    ...versions.map(({ id, name, fiscalYear: year, status }) => ({
      value: id,
      label: t('versions.create.source.version', {
        name,
        year: String(year),
        status: t('planning.status', { status: status.replace('-', '_') }),
      }),
    })),
    ...years.map((year) => ({
      value: `actuals-${year}`,
      label: t('versions.create.source.actuals', { year: String(year) }),
    })),
  ];
}

/**
 * The chosen option as the request has it.
 *
 * @example sourceOf('actuals-2025', 10_500) //=> { kind: 'actuals', fiscalYear: 2025, factorBp: 10500 }
 */
export function sourceOf(option: string, factorBp: number): VersionSource {
  if (option === 'empty') return { kind: 'empty' };
  const year = /^actuals-(\d+)$/.exec(option)?.[1];
  return year === undefined
    ? { kind: 'version', versionId: option }
    : { kind: 'actuals', fiscalYear: Number(year), factorBp };
}
