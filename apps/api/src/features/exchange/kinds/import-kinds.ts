import { Injectable } from '@nestjs/common';
import type { ImportKind } from '@etat/contracts';
import { ActualsKind } from './actuals/actuals.kind';
import { BudgetLinesKind } from './budget-lines/budget-lines.kind';
import type { ImportKindHandler } from './import-kind';
import { KpiValuesKind } from './kpi-values/kpi-values.kind';

/** Finds the one who knows a kind of import. */
@Injectable()
export class ImportKinds {
  private readonly handlers: ReadonlyMap<ImportKind, ImportKindHandler>;

  constructor(actuals: ActualsKind, budgetLines: BudgetLinesKind, kpiValues: KpiValuesKind) {
    const all = [actuals, budgetLines, kpiValues] as unknown as ImportKindHandler[];
    this.handlers = new Map(all.map((handler) => [handler.kind, handler]));
  }

  get(kind: ImportKind): ImportKindHandler {
    const handler = this.handlers.get(kind);
    if (!handler) throw new Error(`Nobody knows the kind of import ${kind}.`);
    return handler;
  }
}

/** All of them, for the module. */
export const IMPORT_KIND_PROVIDERS = [ActualsKind, BudgetLinesKind, KpiValuesKind, ImportKinds];
