import type { charts as english } from '../en/charts';
import type { Translation } from '../translation';

export const charts: Translation<typeof english> = {
  actual: 'Ist',
  plan: 'Plan',
  previousYear: 'Vorjahr',
  forecast: 'Prognose',
  variance: 'Abweichung',
  favourable: 'günstig',
  unfavourable: 'ungünstig',
  low: 'Niedrig',
  value: 'Wert',
  high: 'Hoch',
  target: 'Ziel',
  remark: 'Anmerkung',
  entry: 'Eintrag',
  open: 'offen',
  showTable: 'Als Tabelle zeigen',
  showChart: 'Als Diagramm zeigen',
  downloadPng: 'Als PNG herunterladen',
};
