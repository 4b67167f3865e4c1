import type { Named } from './story';

/** Monthly hours (role) or euros (category, vendor) of one initiative; `months` are calendar months, empty means all. */
export interface SampleCost {
  initiative: string;
  title: Named;
  role?: string;
  hours?: number;
  category: string;
  vendor?: string;
  eur?: number;
  months?: readonly number[];
  seasonal: boolean;
}

export const COSTS: readonly SampleCost[] = [
  {
    initiative: 'LINKEDIN',
    title: ['Community und Dialog', 'Community and dialogue'],
    role: 'COM',
    hours: 60,
    category: 'INT-STD',
    seasonal: true,
  },
  {
    initiative: 'LINKEDIN',
    title: ['Beiträge und Videos', 'Posts and videos'],
    role: 'RED',
    hours: 40,
    category: 'INT-STD',
    seasonal: true,
  },
  {
    initiative: 'LINKEDIN',
    title: ['Anzeigen', 'Ads'],
    category: 'EXT-MED',
    vendor: 'LinkedIn Ireland',
    eur: 6_500,
    seasonal: true,
  },
  {
    initiative: 'LINKEDIN',
    title: ['Gestaltung', 'Design'],
    category: 'EXT-AGE',
    vendor: 'Studio Nordlicht',
    eur: 2_000,
    seasonal: false,
  },
  {
    initiative: 'STORIES',
    title: ['Recherche und Text', 'Research and copy'],
    role: 'RED',
    hours: 50,
    category: 'INT-STD',
    seasonal: true,
  },
  {
    initiative: 'STORIES',
    title: ['Steuerung', 'Project lead'],
    role: 'PRO',
    hours: 12,
    category: 'INT-STD',
    seasonal: false,
  },
  {
    initiative: 'STORIES',
    title: ['Filmproduktion', 'Film production'],
    category: 'EXT-AGE',
    vendor: 'Studio Nordlicht',
    eur: 5_500,
    seasonal: true,
  },
  {
    initiative: 'MESSE',
    title: ['Messeplanung', 'Fair planning'],
    role: 'PRO',
    hours: 20,
    category: 'INT-STD',
    months: [1, 2, 3, 4, 5, 6, 11, 12],
    seasonal: false,
  },
  {
    initiative: 'MESSE',
    title: ['Messevorbereitung und Standdienst', 'Fair preparation and staffing'],
    role: 'PRO',
    hours: 60,
    category: 'INT-STD',
    months: [7, 8, 9, 10],
    seasonal: false,
  },
  {
    initiative: 'MESSE',
    title: ['Messestand', 'Fair stand'],
    category: 'EXT-VER',
    vendor: 'Hallenwerk Messebau',
    eur: 42_000,
    months: [9],
    seasonal: false,
  },
  {
    initiative: 'MESSE',
    title: ['Kampagnenagentur', 'Campaign agency'],
    category: 'EXT-AGE',
    vendor: 'Klarblick Kommunikation GmbH',
    eur: 9_000,
    months: [7, 8, 9, 10],
    seasonal: false,
  },
  {
    initiative: 'BOTSCHAFT',
    title: ['Programmleitung', 'Programme lead'],
    role: 'PRO',
    hours: 10,
    category: 'INT-STD',
    seasonal: false,
  },
  {
    initiative: 'BOTSCHAFT',
    title: ['Begleitung der Botschafter', 'Support of advocates'],
    role: 'COM',
    hours: 15,
    category: 'INT-STD',
    seasonal: true,
  },
  {
    initiative: 'BOTSCHAFT',
    title: ['Schulungstage', 'Training days'],
    category: 'EXT-SCH',
    vendor: 'Weser-Akademie',
    eur: 2_500,
    months: [3, 9],
    seasonal: false,
  },
  {
    initiative: 'PRESSE',
    title: ['Pressetexte', 'Press copy'],
    role: 'RED',
    hours: 30,
    category: 'INT-STD',
    seasonal: true,
  },
  {
    initiative: 'PRESSE',
    title: ['Presseagentur', 'Press agency'],
    category: 'EXT-AGE',
    vendor: 'Klarblick Kommunikation GmbH',
    eur: 2_200,
    seasonal: false,
  },
  {
    initiative: 'MONITOR',
    title: ['Auswertung', 'Analysis'],
    role: 'COM',
    hours: 12,
    category: 'INT-STD',
    seasonal: false,
  },
  {
    initiative: 'MONITOR',
    title: ['Monitoring-Lizenz', 'Monitoring licence'],
    category: 'EXT-MON',
    vendor: 'Hörrohr Monitoring',
    eur: 1_900,
    seasonal: false,
  },
];

/** Load of the calendar months; sums to about twelve. */
export const SEASON = [0.92, 0.97, 1.1, 1.05, 1.02, 0.98, 0.82, 0.78, 1.14, 1.18, 1.12, 0.92];

/** The overrun: what the campaign agency charged above plan, by months before the last closed one. */
export const OVERRUN = {
  initiative: 'MESSE',
  category: 'EXT-AGE',
  eurByMonthsBack: new Map([
    [1, 24_500],
    [0, 12_800],
  ]),
};
