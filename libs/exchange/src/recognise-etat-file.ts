import { CSV_PROFILES, PROFILE_DIALECTS, type CsvProfile } from './csv-profile';
import { ETAT_COLUMNS, FIRST_RELEASE_COLUMNS, type EtatFile } from './etat-columns';

/** A file that Etat wrote itself: nothing about it needs to be guessed. */
export interface RecognisedFile {
  file: EtatFile;
  profile: CsvProfile;
}

/**
 * Recognises a file of our own by its first line, which must name our columns from the first on.
 *
 * @example recogniseEtatFile('kpi;month;value;target;note\r\n') //=> { file: 'kpi-values', profile: 'german-excel' }
 * @example recogniseEtatFile('Datum;Betrag\r\n') //=> null
 */
export function recogniseEtatFile(text: string): RecognisedFile | null {
  const [firstLine = ''] = text.split(/[\r\n]/, 1);
  for (const profile of CSV_PROFILES) {
    const names = firstLine.split(PROFILE_DIALECTS[profile].delimiter);
    const file = (Object.keys(ETAT_COLUMNS) as EtatFile[]).find((one) =>
      ETAT_COLUMNS[one].slice(0, FIRST_RELEASE_COLUMNS[one]).every((name, index) => names[index] === name),
    );
    if (file) return { file, profile };
  }
  return null;
}
