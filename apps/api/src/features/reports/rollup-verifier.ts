import { Injectable } from '@nestjs/common';
import { addPeriods, DomainError } from '@etat/domain';
import type { OrganisationEntity } from '../../platform/access/organisation.entity';
import { Audit } from '../../platform/audit/audit';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { type Fact, readPeriods } from '../../platform/facts/fact';
import { FactRollupEntity } from '../../platform/facts/fact-rollup.entity';
import { RollupWriter, toRollupKey } from '../../platform/facts/rollup-writer';
import { PostingRepository, toPostingFact } from '../actuals';
import { OrderRepository, toOrderFacts } from '../commitments';
import { BudgetLineRepository, BudgetVersionRepository, toLineFact } from '../planning';

/** One key whose roll-up differs from the lines or postings behind it. */
export interface RollupDifference {
  key: string;
  stored: readonly number[];
  expected: readonly number[];
}

const everything = { kind: 'all' } as const;

/** Proves that the roll-up is the sum of what is behind it, and writes it anew when asked. */
@Injectable()
export class RollupVerifier {
  constructor(
    private readonly postings: PostingRepository,
    private readonly versions: BudgetVersionRepository,
    private readonly lines: BudgetLineRepository,
    private readonly orders: OrderRepository,
    private readonly rollup: RollupWriter,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  /** Keys that differ, in one consistent view of the database; none means roll-up = sum of lines, orders and postings. */
  async verify(organisation: OrganisationEntity): Promise<RollupDifference[]> {
    return this.unitOfWork.run(async () => {
      const expected = new Map<string, number[]>();
      for await (const facts of this.facts(organisation)) {
        for (const fact of facts) {
          const key = toRollupKey(organisation.id, fact).join(' ');
          const cells = [fact.amountsMinor, fact.minutes];
          const known = expected.get(key);
          expected.set(
            key,
            known
              ? [
                  ...addPeriods([known.slice(0, 12), cells[0] ?? []]),
                  ...addPeriods([known.slice(12), cells[1] ?? []]),
                ]
              : cells.flat(),
          );
        }
      }
      const stored = await this.unitOfWork.reader.findBy(FactRollupEntity, {
        organisationId: organisation.id,
      });
      return this.compare(expected, stored);
    });
  }

  /** Writes the roll-up anew from the lines, orders and postings. */
  async rebuild(organisation: OrganisationEntity): Promise<void> {
    await this.unitOfWork.run(async () => {
      await this.unitOfWork.writer.delete(FactRollupEntity, { organisationId: organisation.id });
      for await (const facts of this.facts(organisation)) await this.rollup.add(organisation.id, facts);
      await this.audit.record(null, {
        action: 'rollup.rebuilt',
        entity: 'organisation',
        entityId: organisation.id,
      });
    });
    const differences = await this.verify(organisation);
    if (differences.length > 0) throw new DomainError('rollup.mismatch', { differences: differences.length });
  }

  private async *facts(organisation: OrganisationEntity): AsyncIterable<Fact[]> {
    for await (const page of this.postings.stream(organisation.id, everything, {}))
      yield page.map((row) => toPostingFact(organisation.fiscalYearStartMonth, row));
    for await (const page of this.orders.stream(organisation.id, everything))
      yield page.flatMap((row) => toOrderFacts(organisation.fiscalYearStartMonth, row));
    for (const version of await this.versions.listForVerification(organisation.id)) {
      for await (const page of this.lines.stream(organisation.id, version.id, everything))
        yield page.map((row) => toLineFact(version, row));
    }
  }

  private compare(expected: Map<string, number[]>, stored: readonly FactRollupEntity[]): RollupDifference[] {
    const nothing = Array.from({ length: 24 }, () => 0);
    const found = new Map(
      stored.map((row) => [
        toRollupKey(row.organisationId, row).join(' '),
        Object.values(readPeriods(row)).flat(),
      ]),
    );
    return [...new Set([...expected.keys(), ...found.keys()])]
      .map((key) => ({ key, stored: found.get(key) ?? nothing, expected: expected.get(key) ?? nothing }))
      .filter((row) => row.stored.some((cell, index) => cell !== row.expected[index]));
  }
}
