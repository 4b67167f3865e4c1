/** Every word the kit shows. The app fills it from its catalogue; the kit knows no language. */
export interface ChartLabels {
  actual: string;
  plan: string;
  previousYear: string;
  forecast: string;
  variance: string;
  favourable: string;
  unfavourable: string;
  low: string;
  value: string;
  high: string;
  target: string;
  remark: string;
  /** Heading of the first table column: month, position, initiative. */
  entry: string;
  /** Stands where a figure is not defined (yet), such as the ROI of an initiative with open months. */
  open: string;
  showTable: string;
  showChart: string;
  downloadPng: string;
}
