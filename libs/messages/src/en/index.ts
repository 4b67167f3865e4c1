import { actuals } from './actuals';
import { administration } from './administration';
import { app } from './app';
import { charts } from './charts';
import { exchange } from './exchange';
import { impact } from './impact';
import { kpis } from './kpis';
import { organisation } from './organisation';
import { planGrid } from './plan-grid';
import { planning } from './planning';
import { reports } from './reports';
import { strategy } from './strategy';
import { ui } from './ui';

export const en = {
  actuals,
  administration,
  app,
  charts,
  exchange,
  impact,
  kpis,
  organisation,
  planGrid,
  planning,
  reports,
  strategy,
  ui,
};
