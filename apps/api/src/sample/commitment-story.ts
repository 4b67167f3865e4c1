import type { Named } from './story';

interface SampleCommitment {
  number: string;
  title: Named;
  note: Named;
  initiative: string;
  category: string;
  vendor: string;
  responsible: string;
}

/** A contract as it stands today: it began a year before it ends, and its past months are invoiced. */
export interface SampleContract extends SampleCommitment {
  eurPerMonth: number;
  /** Months from the running one to the last of the term. */
  endsInMonths: number;
  noticeMonths: number;
  renewalMonths: number;
  reminderDays: number;
}

/** An order; each line is due some months from the running one, invoices of its months are booked on it. */
export interface SampleOrder extends SampleCommitment {
  isPlaced: boolean;
  lines: readonly {
    text: Named;
    eur: number;
    dueInMonths: number;
    /** Months back from the running one whose invoices consume the line. */
    invoicedMonthsBack: readonly number[];
    isSettled: boolean;
  }[];
}

export const CONTRACTS: readonly SampleContract[] = [
  {
    number: 'V-2001',
    title: ['Monitoring-Lizenz', 'Monitoring licence'],
    note: ['Drei Sprachen, fünf Arbeitsplätze.', 'Three languages, five seats.'],
    initiative: 'MONITOR',
    category: 'EXT-MON',
    vendor: 'Hörrohr Monitoring',
    responsible: 'Jonas Behrens',
    eurPerMonth: 1_900,
    // Three months' notice: the last day is the end of the running month.
    endsInMonths: 3,
    noticeMonths: 3,
    renewalMonths: 12,
    reminderDays: 45,
  },
  {
    number: 'V-2002',
    title: ['Pressebetreuung', 'Press office retainer'],
    note: ['Pauschale für zwei Texte im Monat.', 'Flat fee for two texts a month.'],
    initiative: 'PRESSE',
    category: 'EXT-AGE',
    vendor: 'Klarblick Kommunikation GmbH',
    responsible: 'Miriam Sander',
    eurPerMonth: 2_200,
    endsInMonths: 7,
    noticeMonths: 2,
    renewalMonths: 6,
    reminderDays: 30,
  },
];

export const ORDERS: readonly SampleOrder[] = [
  {
    number: 'B-1001',
    title: ['Messekampagne', 'Trade-fair campaign'],
    note: [
      'Mehrleistungen wurden ohne Nachbestellung berechnet.',
      'Extra work was charged without a further order.',
    ],
    initiative: 'MESSE',
    category: 'EXT-AGE',
    vendor: 'Klarblick Kommunikation GmbH',
    responsible: 'Jonas Behrens',
    isPlaced: true,
    lines: [
      {
        text: ['Konzept', 'Concept'],
        eur: 18_000,
        dueInMonths: -3,
        invoicedMonthsBack: [4, 3],
        isSettled: true,
      },
      {
        text: ['Umsetzung', 'Execution'],
        eur: 18_000,
        dueInMonths: -1,
        invoicedMonthsBack: [2, 1],
        isSettled: false,
      },
    ],
  },
  {
    number: 'B-1002',
    title: ['Filmreihe Kundengeschichten', 'Film series customer stories'],
    note: ['Abrechnung nach Drehtagen.', 'Charged by day of shooting.'],
    initiative: 'STORIES',
    category: 'EXT-AGE',
    vendor: 'Studio Nordlicht',
    responsible: 'Miriam Sander',
    isPlaced: true,
    lines: [
      {
        text: ['Drei Filme', 'Three films'],
        eur: 24_000,
        dueInMonths: 1,
        invoicedMonthsBack: [2, 1],
        isSettled: false,
      },
    ],
  },
  {
    number: 'B-1003',
    title: ['Messestand im nächsten Jahr', 'Fair stand next year'],
    note: ['Angebot liegt vor.', 'Offer received.'],
    initiative: 'MESSE',
    category: 'EXT-VER',
    vendor: 'Hallenwerk Messebau',
    responsible: 'Jonas Behrens',
    isPlaced: false,
    lines: [
      {
        text: ['Stand 120 m²', 'Stand 120 sqm'],
        eur: 46_000,
        dueInMonths: 10,
        invoicedMonthsBack: [],
        isSettled: false,
      },
    ],
  },
];
