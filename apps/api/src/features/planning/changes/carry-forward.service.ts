import { Injectable } from '@nestjs/common';
import type { BudgetChange, CarryForwardCreate, CarryForwardProposal } from '@etat/contracts';
import { computeCarryForward, DomainError, phaseEvenly, sumMinor } from '@etat/domain';
import { type Access, scopeOf } from '../../../platform/access/access';
import { Audit } from '../../../platform/audit/audit';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import { readPeriods } from '../../../platform/facts/fact';
import { FactReader } from '../../../platform/facts/fact-reader';
import { ACTUAL, NONE } from '../../../platform/facts/fact-rollup.entity';
import { OrganisationDirectory } from '../../organisation';
import { ApprovalRights } from '../approvals/approval-rights';
import type { BudgetLineEntity } from '../lines/budget-line.entity';
import { BudgetLineLedger } from '../lines/budget-line-ledger';
import { BudgetLineRepository } from '../lines/budget-line.repository';
import { copyLine } from '../lines/copy-line';
import { toCreatedState } from '../lines/to-created-state';
import type { BudgetVersionEntity } from '../versions/budget-version.entity';
import { BudgetVersionRepository } from '../versions/budget-version.repository';
import { BudgetChangeLedger } from './budget-change-ledger';
import { BudgetChangeReader } from './budget-change.reader';
import { BudgetChangeRepository } from './budget-change.repository';

type Combination = Pick<BudgetLineEntity, 'costCentreId' | 'categoryId' | 'initiativeId'>;
const NOTHING: readonly number[] = Array.from({ length: 12 }, () => 0);
const keyOf = ({ costCentreId, categoryId, initiativeId }: Combination) =>
  [costCentreId, categoryId, initiativeId ?? NONE].join(' ');

/** What one year left unspent, carried into the approved budget of the next as requested changes. Own hours are no money to carry. */
@Injectable()
export class CarryForwardService {
  constructor(
    private readonly versions: BudgetVersionRepository,
    private readonly lines: BudgetLineRepository,
    private readonly lineLedger: BudgetLineLedger,
    private readonly changes: BudgetChangeRepository,
    private readonly ledger: BudgetChangeLedger,
    private readonly reader: BudgetChangeReader,
    private readonly facts: FactReader,
    private readonly directory: OrganisationDirectory,
    private readonly rights: ApprovalRights,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  /** @throws {DomainError} `version.not-found` */
  async propose(access: Access, versionId: string): Promise<CarryForwardProposal> {
    const version = await this.versions.get(access, versionId);
    const from = await this.findBefore(access, version);
    if (!from) return { fromVersion: null, items: [] };
    const { id, name, fiscalYear } = from;
    return { fromVersion: { id, name, fiscalYear }, items: await this.toItems(access, version, from) };
  }

  /** @throws {DomainError} `change.not-approved`, `carry-forward.nothing`, `carry-forward.exceeds`, `access.denied` */
  async create(
    access: Access,
    versionId: string,
    { items, reason }: CarryForwardCreate,
  ): Promise<{ items: BudgetChange[]; nextCursor: null }> {
    return this.unitOfWork.run(async () => {
      await this.unitOfWork.lock(`version:${versionId}`);
      const version = await this.versions.get(access, versionId);
      if (version.status !== 'approved') throw new DomainError('change.not-approved', {});
      const from = await this.findBefore(access, version);
      if (!from) throw new DomainError('carry-forward.nothing', {});
      const left = new Map(
        (await this.toItems(access, version, from)).map((item) => [keyOf(item), item.mostMinor]),
      );
      const approver = await this.rights.approverOf(access);
      const targets = await this.loadTargets(access, version, from, (line) => created.push(line));
      const made: BudgetChange[] = [];
      const cells = [];
      const created: BudgetLineEntity[] = [];
      const followed = new Map<string, number>();
      for (const item of await this.surchargesLast(access, items)) {
        const key = keyOf(item);
        if (item.amountMinor > (left.get(key) ?? 0))
          throw new DomainError('carry-forward.exceeds', { mostMinor: left.get(key) ?? 0 });
        // Each combination once: a second amount would ask for the same money again.
        left.delete(key);
        // What came along with a line of this request need not be carried by itself.
        const amountMinor = item.amountMinor - (followed.get(key) ?? 0);
        if (amountMinor <= 0) continue;
        const line = await targets(key);
        const deltas = [{ line, amountsMinor: phaseEvenly(amountMinor), minutes: NOTHING }];
        const request = { kind: 'carry-forward' as const, reason, deltas };
        const asked = await this.ledger.request(access, approver, version, request);
        cells.push(...asked.cells);
        created.push(...asked.created);
        for (const { line: surcharge, amountsMinor } of asked.followed)
          followed.set(keyOf(surcharge), sumMinor([followed.get(keyOf(surcharge)) ?? 0, ...amountsMinor]));
        made.push(await this.reader.get(access, asked.row));
      }
      await this.audit.record(access, {
        action: 'budget-change.carried-forward',
        entity: 'budget-version',
        entityId: versionId,
        after: {
          fromVersionId: from.id,
          changes: made.map(({ id, items: of }) => ({ id, items: of })),
          cells,
          created: created.map(toCreatedState),
        },
        reason,
      });
      return { items: made, nextCursor: null };
    });
  }

  /** What a surcharge brings along is known before the surcharge's own category has its turn. */
  private async surchargesLast(
    access: Access,
    items: CarryForwardCreate['items'],
  ): Promise<CarryForwardCreate['items']> {
    const surcharges = await this.directory.listSurcharges(access.organisation.id);
    const targets = new Set(surcharges.map(({ targetCategoryId }) => targetCategoryId));
    const isTarget = (item: Combination) => targets.has(item.categoryId);
    return [...items.filter((item) => !isTarget(item)), ...items.filter(isTarget)];
  }

  /** The approved budget of the year before. */
  private async findBefore(
    access: Access,
    { fiscalYear }: BudgetVersionEntity,
  ): Promise<BudgetVersionEntity | null> {
    const versions = await this.versions.list(access, { id: 'DESC' });
    const isBefore = (row: BudgetVersionEntity) =>
      row.fiscalYear === fiscalYear - 1 && row.kind === 'budget' && row.status === 'approved';
    return versions.find(isBefore) ?? null;
  }

  private async toItems(
    access: Access,
    version: BudgetVersionEntity,
    from: BudgetVersionEntity,
  ): Promise<CarryForwardProposal['items']> {
    const budgets = await this.loadExternal(access, from);
    const sums = await this.facts.sums(access.organisation.id, {
      scenarios: [ACTUAL],
      fiscalYears: [from.fiscalYear],
      scope: scopeOf(access, 'plan.read'),
      groupBy: ['costCentreId', 'categoryId', 'initiativeId'],
    });
    const actual = new Map(
      sums.map(({ costCentreId = '', categoryId = '', initiativeId = NONE, amountsMinor }) => [
        [costCentreId, categoryId, initiativeId].join(' '),
        sumMinor(amountsMinor),
      ]),
    );
    const carried = await this.loadCarried(access, version);
    return [...budgets].map(([key, lines]) => {
      const { costCentreId, categoryId, initiativeId } = lines[0];
      const currentMinor = sumMinor(lines.map(({ totalMinor }) => totalMinor));
      const actualMinor = actual.get(key) ?? 0;
      const carriedMinor = carried.get(key) ?? 0;
      const { availableMinor } = computeCarryForward({ currentMinor, actualMinor });
      const { mostMinor } = computeCarryForward({ currentMinor: availableMinor, actualMinor: carriedMinor });
      return {
        ...{ costCentreId, categoryId, initiativeId },
        ...{ currentMinor, actualMinor, availableMinor, carriedMinor, mostMinor },
      };
    });
  }

  private async loadCarried(access: Access, version: BudgetVersionEntity): Promise<Map<string, number>> {
    const { id } = access.organisation;
    const items = await this.changes.listItemsOfKind(id, version.id, 'carry-forward');
    const ids = items.map(({ lineId }) => lineId);
    const lines = await this.lines.listByIds(id, version.id, scopeOf(access, 'plan.read'), [...new Set(ids)]);
    const keys = new Map(lines.map((line) => [line.id, keyOf(line)]));
    const sums = new Map<string, number>();
    for (const item of items) {
      const key = keys.get(item.lineId) ?? '';
      sums.set(key, sumMinor([sums.get(key) ?? 0, ...readPeriods(item).amountsMinor]));
    }
    return sums;
  }

  /** External lines by combination; each combination has at least one. */
  private async loadExternal(
    access: Access,
    version: BudgetVersionEntity,
    isWanted: (line: BudgetLineEntity) => boolean = () => true,
  ): Promise<Map<string, [BudgetLineEntity, ...BudgetLineEntity[]]>> {
    const found = new Map<string, [BudgetLineEntity, ...BudgetLineEntity[]]>();
    const scope = scopeOf(access, 'plan.read');
    for await (const page of this.lines.stream(access.organisation.id, version.id, scope))
      for (const line of page.filter((each) => each.kind === 'external' && isWanted(each))) {
        const known = found.get(keyOf(line));
        if (known) known.push(line);
        else found.set(keyOf(line), [line]);
      }
    return found;
  }

  /** The line of a combination that takes the money; where the new year has none, last year's goes on from 0. */
  private async loadTargets(
    access: Access,
    version: BudgetVersionEntity,
    from: BudgetVersionEntity,
    onCreated: (line: BudgetLineEntity) => void,
  ) {
    const present = await this.loadExternal(access, version, (line) => line.parentLineId === null);
    const before = await this.loadExternal(access, from);
    return async (key: string): Promise<BudgetLineEntity> => {
      const known = present.get(key)?.[0];
      if (known) return known;
      const origin = before.get(key)?.[0];
      if (!origin) throw new DomainError('carry-forward.nothing', {});
      const empty = { amountsMinor: NOTHING, minutes: NOTHING, totalMinor: 0, totalMinutes: 0 };
      const priceless = { quantityE4: null, unitPriceMicro: null, phasing: 'manual' as const };
      const [line] = await this.lineLedger.add(access, version, [
        { ...copyLine(origin), ...priceless, ...empty },
      ]);
      if (!line) throw new DomainError('carry-forward.nothing', {});
      await this.lines.setStatus([line.id], { status: 'approved', statusReason: '' });
      const approved: BudgetLineEntity = { ...line, status: 'approved', version: line.version + 1 };
      onCreated(approved);
      return approved;
    };
  }
}
