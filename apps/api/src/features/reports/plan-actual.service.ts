import { Injectable } from '@nestjs/common';
import type { PlanActualQuery, PlanActualReport, PlanActualRow } from '@etat/contracts';
import { buildClosure } from '@etat/domain';
import { type Access, scopeOf } from '../../platform/access/access';
import { FactReader, type FactSum } from '../../platform/facts/fact-reader';
import { NONE } from '../../platform/facts/fact-rollup.entity';
import { type DimensionNode, DimensionNodes } from './dimension-nodes';
import { groupSums, toFactScope, toFigures, toSeries } from './fact-table';
import { type ReportScope, ReportScopeResolver } from './report-scope';
import { toVersionRef } from './to-version-ref';

/** The plan/actual report: rows of one dimension, trees rolled up, everything from the roll-up. */
@Injectable()
export class PlanActualService {
  constructor(
    private readonly resolver: ReportScopeResolver,
    private readonly facts: FactReader,
    private readonly nodes: DimensionNodes,
  ) {}

  async report(access: Access, query: PlanActualQuery): Promise<PlanActualReport> {
    const report = await this.resolver.resolve(access, query);
    const sums = await this.facts.sums(access.organisation.id, {
      ...toFactScope(report),
      scope: scopeOf(access, 'reports.read'),
      groupBy: [this.nodes.columnOf(query.dimension)],
    });
    const groups = groupSums(sums, await this.nodes.toRowKey(access, query.dimension));
    const rows = this.toRows(await this.nodes.list(access, query.dimension), groups, report);
    const none = groups.get(NONE);
    if (none)
      rows.push({
        id: null,
        parentId: null,
        code: '',
        name: '',
        depth: 0,
        isLeaf: true,
        figures: toFigures(toSeries(none, report), report),
      });
    return {
      fiscalYear: report.fiscalYear,
      months: report.months,
      closedPeriods: report.closedPeriods,
      through: report.through,
      dimension: query.dimension,
      version: toVersionRef(report.version),
      currency: access.organisation.currency,
      lastPostedAt: report.lastPostedAt,
      rows,
      total: toFigures(toSeries(sums, report), report),
    };
  }

  /** A row for every node that has facts at or below it. */
  private toRows(
    nodes: readonly DimensionNode[],
    groups: Map<string, FactSum[]>,
    report: ReportScope,
  ): PlanActualRow[] {
    const below = new Map<string, string[]>();
    for (const { ancestorId, descendantId } of buildClosure(
      nodes.map(({ id, parentId }) => ({ id, parentId })),
    ))
      below.set(ancestorId, [...(below.get(ancestorId) ?? []), descendantId]);
    const parents = new Set(nodes.map((node) => node.parentId));
    return nodes.flatMap(({ id, parentId, code, name, depth }) => {
      const sums = (below.get(id) ?? []).flatMap((nodeId) => groups.get(nodeId) ?? []);
      return sums.length === 0
        ? []
        : [
            {
              id,
              parentId,
              code,
              name,
              depth,
              isLeaf: !parents.has(id),
              figures: toFigures(toSeries(sums, report), report),
            },
          ];
    });
  }
}
