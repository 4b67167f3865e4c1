import { Injectable } from '@nestjs/common';
import type { RoundProgress, SubmissionCreateSchema, SubmissionReopenSchema } from '@etat/contracts';
import {
  ancestorsOf,
  compareTarget,
  DomainError,
  sortAsTree,
  submissionState,
  sumMinor,
  sumSubtrees,
} from '@etat/domain';
import type * as z from 'zod';
import { type Access, requireReach, requireWhole, scopeOf } from '../../../platform/access/access';
import { AccountNames } from '../../../platform/access/account-names';
import { Audit } from '../../../platform/audit/audit';
import { Clock } from '../../../platform/config/clock';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import { type FactDimension, FactReader } from '../../../platform/facts/fact-reader';
import { newId } from '../../../platform/http/new-id';
import { OrganisationDirectory } from '../../organisation';
import { StrategyDirectory } from '../../strategy';
import { BudgetLineLedger } from '../lines/budget-line-ledger';
import { BudgetVersionRepository } from '../versions/budget-version.repository';
import type { PlanningRoundEntity } from './planning-round.entity';
import { PlanningRoundRepository } from './planning-round.repository';
import { PlanningSubmissionRepository } from './planning-submission.repository';

/** Who has submitted in a round, and how far the lines are from the targets. */
@Injectable()
export class RoundProgressService {
  constructor(
    private readonly rounds: PlanningRoundRepository,
    private readonly submissions: PlanningSubmissionRepository,
    private readonly versions: BudgetVersionRepository,
    private readonly lines: BudgetLineLedger,
    private readonly directory: OrganisationDirectory,
    private readonly strategy: StrategyDirectory,
    private readonly facts: FactReader,
    private readonly names: AccountNames,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** As far as the reader sees the plan; initiatives only for those who see all of it, because their cost lies anywhere. */
  async get(access: Access, roundId: string): Promise<RoundProgress> {
    const round = await this.rounds.get(access.organisation.id, roundId);
    const targets = (await this.rounds.listTargets(access.organisation.id)).filter(
      (target) => target.roundId === roundId,
    );
    const targetOf = (column: 'costCentreId' | 'initiativeId', id: string) =>
      targets.find((target) => target[column] === id)?.amountMinor ?? null;
    return {
      costCentres: await this.listCostCentres(access, round, (id) => targetOf('costCentreId', id)),
      initiatives: await this.listInitiatives(access, round, (id) => targetOf('initiativeId', id)),
    };
  }

  /** From now on the lines of the cost centre and below are locked. @throws {DomainError} `submission.exists`, `round.closed`, `version.locked` */
  async submit(
    access: Access,
    roundId: string,
    { costCentreId, note }: z.infer<typeof SubmissionCreateSchema>,
  ): Promise<RoundProgress> {
    return this.unitOfWork.run(async () => {
      const organisationId = access.organisation.id;
      const round = await this.requireOpen(access, roundId);
      await this.directory.requireCostCentre(organisationId, costCentreId);
      requireReach(access, 'plan.submit', costCentreId);
      const before = await this.findSubmission(organisationId, roundId, costCentreId);
      if (before?.state === 'submitted') throw new DomainError('submission.exists', {});
      const state = {
        state: 'submitted' as const,
        submittedAt: this.clock.now(),
        submittedBy: access.accountId,
        note,
      };
      if (before) await this.submissions.update(before, before.version, state);
      else
        await this.submissions.insert({
          id: newId(),
          organisationId,
          version: 1,
          roundId,
          costCentreId,
          ...state,
        });
      await this.audit.record(access, {
        action: 'round.submitted',
        entity: 'round',
        entityId: round.id,
        after: { costCentreId },
        reason: note,
      });
      return this.get(access, roundId);
    });
  }

  /** @throws {DomainError} `submission.not-found`, `round.closed`, `version.locked`, `access.denied` */
  async reopen(
    access: Access,
    roundId: string,
    { costCentreId, reason }: z.infer<typeof SubmissionReopenSchema>,
  ): Promise<RoundProgress> {
    requireWhole(access, 'master.write');
    return this.unitOfWork.run(async () => {
      const round = await this.requireOpen(access, roundId);
      const before = await this.findSubmission(access.organisation.id, roundId, costCentreId);
      if (before?.state !== 'submitted') throw new DomainError('submission.not-found', {});
      await this.submissions.update(before, before.version, { state: 'reopened' });
      await this.audit.record(access, {
        action: 'round.reopened',
        entity: 'round',
        entityId: round.id,
        before: { costCentreId },
        reason,
      });
      return this.get(access, roundId);
    });
  }

  /** The version's lock comes before the read, so that submitting and editing never cross. */
  private async requireOpen(access: Access, roundId: string): Promise<PlanningRoundEntity> {
    const { budgetVersionId } = await this.rounds.get(access.organisation.id, roundId);
    await this.unitOfWork.lock(`version:${budgetVersionId}`);
    await this.lines.requireDraftVersion(access, budgetVersionId);
    const round = await this.rounds.get(access.organisation.id, roundId);
    if (!round.isOpen) throw new DomainError('round.closed', {});
    return round;
  }

  private async findSubmission(organisationId: string, roundId: string, costCentreId: string) {
    const rows = await this.submissions.listOfRound(organisationId, roundId);
    return rows.find((row) => row.costCentreId === costCentreId);
  }

  private async listCostCentres(
    access: Access,
    round: PlanningRoundEntity,
    targetOf: (id: string) => number | null,
  ): Promise<RoundProgress['costCentres']> {
    const organisationId = access.organisation.id;
    const scope = scopeOf(access, 'plan.read');
    const all = await this.directory.listCostCentres(organisationId);
    const own = await this.sumBy(access, round, 'costCentreId');
    const sums = sumSubtrees(all, own);
    const above = ancestorsOf(all);
    const people = await this.directory.listPersonNames(organisationId);
    const submissions = await this.submissions.listOfRound(organisationId, round.id);
    const submitted = new Map(
      submissions.filter((row) => row.state === 'submitted').map((row) => [row.costCentreId, row]),
    );
    const names = await this.names.of([...submitted.values()].map(({ submittedBy }) => submittedBy));
    const seen = sortAsTree(all).filter(
      ({ id, isActive }) => isActive && (scope.kind === 'all' || scope.costCentreIds.includes(id)),
    );
    return seen.map(({ id, code, name, depth, responsibleId }) => {
      const submission = submitted.get(id);
      const bottomUpMinor = sums.get(id) ?? 0;
      const targetMinor = targetOf(id);
      return {
        costCentreId: id,
        code,
        name,
        depth,
        responsible: responsibleId === null ? null : (people.get(responsibleId) ?? null),
        targetMinor,
        bottomUpMinor,
        ...compareTarget({ targetMinor, bottomUpMinor }),
        state: submissionState({
          isSubmitted: submission !== undefined,
          isCovered: (above.get(id) ?? []).some((ancestor) => ancestor !== id && submitted.has(ancestor)),
          deadline: round.deadline,
          today: this.clock.dateIn(access.organisation.timeZone),
        }),
        submittedAt: submission?.submittedAt ?? null,
        submittedBy: submission?.submittedBy ? (names.get(submission.submittedBy) ?? null) : null,
        note: submission?.note ?? '',
      };
    });
  }

  private async listInitiatives(
    access: Access,
    round: PlanningRoundEntity,
    targetOf: (id: string) => number | null,
  ): Promise<RoundProgress['initiatives']> {
    if (scopeOf(access, 'plan.read').kind !== 'all') return [];
    const sums = await this.sumBy(access, round, 'initiativeId');
    const all = await this.strategy.listInitiatives(access.organisation.id);
    return all
      .filter(({ id }) => sums.has(id) || targetOf(id) !== null)
      .map(({ id, code, name }) => {
        const bottomUpMinor = sums.get(id) ?? 0;
        const targetMinor = targetOf(id);
        const comparison = compareTarget({ targetMinor, bottomUpMinor });
        return { initiativeId: id, code, name, targetMinor, bottomUpMinor, ...comparison };
      });
  }

  private async sumBy(
    access: Access,
    round: PlanningRoundEntity,
    dimension: FactDimension,
  ): Promise<Map<string, number>> {
    const { fiscalYear } = await this.versions.get(access, round.budgetVersionId);
    const sums = await this.facts.sums(access.organisation.id, {
      scenarios: [round.budgetVersionId],
      fiscalYears: [fiscalYear],
      scope: scopeOf(access, 'plan.read'),
      groupBy: [dimension],
    });
    return new Map(sums.map((sum) => [sum[dimension] ?? '', sumMinor(sum.amountsMinor)]));
  }
}
