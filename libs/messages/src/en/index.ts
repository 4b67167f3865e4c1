import { actuals } from './actuals';
import { administration } from './administration';
import { app } from './app';
import { assignment } from './assignment';
import { charts } from './charts';
import { commitments } from './commitments';
import { closing } from './closing';
import { control } from './control';
import { drivers } from './drivers';
import { exchange } from './exchange';
import { exports } from './exports';
import { impact } from './impact';
import { kpis } from './kpis';
import { lines } from './lines';
import { organisation } from './organisation';
import { planGrid } from './plan-grid';
import { planning } from './planning';
import { reports } from './reports';
import { rounds } from './rounds';
import { strategy } from './strategy';
import { ui } from './ui';
import { versions } from './versions';

export const en = {
  actuals,
  administration,
  app,
  assignment,
  charts,
  commitments,
  closing,
  control,
  drivers,
  exchange,
  exports,
  impact,
  kpis,
  lines,
  organisation,
  planGrid,
  planning,
  reports,
  rounds,
  strategy,
  ui,
  versions,
};
