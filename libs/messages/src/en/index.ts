import { actuals } from './actuals';
import { administration } from './administration';
import { app } from './app';
import { charts } from './charts';
import { closing } from './closing';
import { control } from './control';
import { exchange } from './exchange';
import { impact } from './impact';
import { kpis } from './kpis';
import { organisation } from './organisation';
import { planning } from './planning';
import { reports } from './reports';
import { rounds } from './rounds';
import { strategy } from './strategy';
import { ui } from './ui';

export const en = {
  actuals,
  administration,
  app,
  charts,
  closing,
  control,
  exchange,
  impact,
  kpis,
  organisation,
  planning,
  reports,
  rounds,
  strategy,
  ui,
};
