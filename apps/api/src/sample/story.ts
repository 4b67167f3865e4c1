/** German and English name. */
export type Named = readonly [de: string, en: string];

// The story: Nordwerk, a maker of pumps and valves, runs its communication in four cost centres. LinkedIn and customer
// stories pay off. The trade-fair campaign of this autumn overran because the agency charged more than planned. Meanwhile
// the share of voice slipped, month after month.

export const COST_CENTRES: readonly { code: string; name: Named; responsible: string }[] = [
  {
    code: '4100',
    name: ['Unternehmenskommunikation', 'Corporate communication'],
    responsible: 'Miriam Sander',
  },
  { code: '4110', name: ['Social Media', 'Social media'], responsible: 'Jonas Behrens' },
  {
    code: '4120',
    name: ['Messen und Veranstaltungen', 'Trade fairs and events'],
    responsible: 'Aylin Demir',
  },
  { code: '4130', name: ['Presse', 'Press'], responsible: 'Miriam Sander' },
];

export const PEOPLE = ['Miriam Sander', 'Jonas Behrens', 'Aylin Demir', 'Dr. Henrik Lohmann'] as const;

export const CATEGORIES: readonly {
  code: string;
  name: Named;
  kind: 'internal' | 'external';
  parent: string | null;
  glAccount: string | null;
}[] = [
  {
    code: 'INT',
    name: ['Interne Ressourcen', 'Internal resources'],
    kind: 'internal',
    parent: null,
    glAccount: null,
  },
  {
    code: 'INT-STD',
    name: ['Eigene Stunden', 'Own hours'],
    kind: 'internal',
    parent: 'INT',
    glAccount: '4120',
  },
  { code: 'EXT', name: ['Fremdkosten', 'External costs'], kind: 'external', parent: null, glAccount: null },
  { code: 'EXT-AGE', name: ['Agenturen', 'Agencies'], kind: 'external', parent: 'EXT', glAccount: '4610' },
  { code: 'EXT-MED', name: ['Paid Media', 'Paid media'], kind: 'external', parent: 'EXT', glAccount: '4600' },
  {
    code: 'EXT-MON',
    name: ['Monitoring-Werkzeuge', 'Monitoring tools'],
    kind: 'external',
    parent: 'EXT',
    glAccount: '4964',
  },
  {
    code: 'EXT-VER',
    name: ['Veranstaltungen', 'Events'],
    kind: 'external',
    parent: 'EXT',
    glAccount: '4615',
  },
  { code: 'EXT-SCH', name: ['Schulungen', 'Training'], kind: 'external', parent: 'EXT', glAccount: '4945' },
];

export const VENDORS = [
  'Klarblick Kommunikation GmbH',
  'Studio Nordlicht',
  'LinkedIn Ireland',
  'Hallenwerk Messebau',
  'Hörrohr Monitoring',
  'Weser-Akademie',
] as const;

/** Hourly rates by year; a rate holds from January until the next. Head count in full-time equivalents x 10^4. */
export const ROLES: readonly {
  code: string;
  name: Named;
  headcountE4: number;
  rates: readonly [year: number, eur: number][];
}[] = [
  {
    code: 'RED',
    name: ['Redaktion', 'Content editor'],
    headcountE4: 1_0000,
    rates: [
      [2000, 68],
      [2025, 71],
      [2026, 74],
    ],
  },
  {
    code: 'COM',
    name: ['Community Management', 'Community management'],
    headcountE4: 8_000,
    rates: [
      [2000, 56],
      [2025, 58],
      [2026, 61],
    ],
  },
  {
    code: 'PRO',
    name: ['Projektleitung', 'Project lead'],
    headcountE4: 6_000,
    rates: [
      [2000, 88],
      [2025, 92],
      [2026, 95],
    ],
  },
];

export const CHANNELS: readonly { name: string; url: string; responsible: string }[] = [
  { name: 'LinkedIn', url: 'https://www.linkedin.com/', responsible: 'Jonas Behrens' },
  { name: 'YouTube', url: 'https://www.youtube.com/', responsible: 'Jonas Behrens' },
  { name: 'Blog', url: '', responsible: 'Miriam Sander' },
  { name: 'Fachpresse', url: '', responsible: 'Miriam Sander' },
];

export const GOALS: readonly {
  key: string;
  kind: 'corporate' | 'communication';
  name: Named;
  aligned: readonly string[];
}[] = [
  {
    key: 'growth',
    kind: 'corporate',
    name: ['Umsatz in neuen Segmenten steigern', 'Grow revenue in new segments'],
    aligned: [],
  },
  {
    key: 'people',
    kind: 'corporate',
    name: ['Fachkräfte gewinnen und halten', 'Win and keep skilled people'],
    aligned: [],
  },
  {
    key: 'known',
    kind: 'communication',
    name: ['Als Problemlöser bekannt werden', 'Become known as problem solver'],
    aligned: ['growth'],
  },
  {
    key: 'leads',
    kind: 'communication',
    name: ['Qualifizierte Anfragen auslösen', 'Trigger qualified enquiries'],
    aligned: ['growth'],
  },
  {
    key: 'employer',
    kind: 'communication',
    name: ['Arbeitgebermarke stärken', 'Strengthen the employer brand'],
    aligned: ['people'],
  },
];

export interface SampleInitiative {
  code: string;
  name: Named;
  costCentre: string;
  responsible: string;
  goals: readonly [key: string, weightBp: number][];
  channels: readonly [name: string, weightBp: number][];
  /** Claim on the revenue growth: share low, base, high in basis points, and months of lag. */
  claim: readonly [lowBp: number, baseBp: number, highBp: number, lagMonths: number] | null;
}

export const INITIATIVES: readonly SampleInitiative[] = [
  {
    code: 'LINKEDIN',
    name: ['LinkedIn-Programm', 'LinkedIn programme'],
    costCentre: '4110',
    responsible: 'Jonas Behrens',
    goals: [
      ['known', 4_000],
      ['leads', 6_000],
    ],
    channels: [['LinkedIn', 10_000]],
    claim: [300, 600, 900, 2],
  },
  {
    code: 'STORIES',
    name: ['Kundengeschichten', 'Customer stories'],
    costCentre: '4100',
    responsible: 'Miriam Sander',
    goals: [
      ['known', 5_000],
      ['leads', 5_000],
    ],
    channels: [
      ['YouTube', 6_000],
      ['Blog', 4_000],
    ],
    claim: [300, 500, 800, 3],
  },
  {
    code: 'MESSE',
    name: ['Messekampagne', 'Trade-fair campaign'],
    costCentre: '4120',
    responsible: 'Aylin Demir',
    goals: [['leads', 10_000]],
    channels: [
      ['LinkedIn', 5_000],
      ['Fachpresse', 5_000],
    ],
    claim: [50, 150, 300, 1],
  },
  {
    code: 'BOTSCHAFT',
    name: ['Mitarbeiter-Botschafter', 'Employee advocacy'],
    costCentre: '4110',
    responsible: 'Jonas Behrens',
    goals: [
      ['employer', 7_000],
      ['known', 3_000],
    ],
    channels: [['LinkedIn', 10_000]],
    claim: [60, 120, 200, 2],
  },
  {
    code: 'PRESSE',
    name: ['Fachpressearbeit', 'Trade press'],
    costCentre: '4130',
    responsible: 'Miriam Sander',
    goals: [['known', 10_000]],
    channels: [['Fachpresse', 10_000]],
    claim: [30, 80, 140, 2],
  },
  {
    code: 'MONITOR',
    name: ['Social-Media-Monitoring', 'Social media monitoring'],
    costCentre: '4110',
    responsible: 'Jonas Behrens',
    goals: [['known', 10_000]],
    channels: [
      ['LinkedIn', 4_000],
      ['YouTube', 3_000],
      ['Blog', 3_000],
    ],
    claim: null,
  },
];
