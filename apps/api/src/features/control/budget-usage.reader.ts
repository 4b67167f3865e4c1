import { Injectable } from '@nestjs/common';
import { ancestorsOf } from '@etat/domain';
import type { Access } from '../../platform/access/access';
import { FactReader } from '../../platform/facts/fact-reader';
import { ACTUAL } from '../../platform/facts/fact-rollup.entity';
import { OrganisationDirectory } from '../organisation';
import { type BudgetVersionEntity, BudgetVersionRepository } from '../planning';
import { BudgetUsage } from './budget-usage';
import { OpenCommitments } from './open-commitments';

/** What a fiscal year's control looks at, of the whole organisation: whoever orders is held against all of the budget. */
export interface ControlledYear {
  version: BudgetVersionEntity | null;
  usage: BudgetUsage;
  /** For each cost centre the ids from itself up to the root. */
  above: ReadonlyMap<string, readonly string[]>;
}

/** Loads the approved budget of a year with its actuals and open commitments. */
@Injectable()
export class BudgetUsageReader {
  constructor(
    private readonly versions: BudgetVersionRepository,
    private readonly facts: FactReader,
    private readonly commitments: OpenCommitments,
    private readonly directory: OrganisationDirectory,
  ) {}

  async load(access: Access, fiscalYear: number): Promise<ControlledYear> {
    const organisationId = access.organisation.id;
    const version = await this.findApproved(access, fiscalYear);
    const sums = await this.facts.sums(organisationId, {
      scenarios: [ACTUAL, ...(version ? [version.id] : [])],
      fiscalYears: [fiscalYear],
      scope: { kind: 'all' },
      groupBy: ['costCentreId', 'initiativeId'],
    });
    const above = ancestorsOf(await this.directory.listCostCentres(organisationId));
    const commitments = await this.commitments.list(organisationId, fiscalYear);
    return { version, above, usage: new BudgetUsage(sums, commitments, above) };
  }

  /** The approved budget of the year; there is one at most. */
  private async findApproved(access: Access, fiscalYear: number): Promise<BudgetVersionEntity | null> {
    const versions = await this.versions.list(access, { id: 'DESC' });
    return (
      versions.find(
        (version) =>
          version.fiscalYear === fiscalYear && version.kind === 'budget' && version.status === 'approved',
      ) ?? null
    );
  }
}
