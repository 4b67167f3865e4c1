import { Injectable } from '@nestjs/common';
import type { AssignmentTrial, AssignmentTrialResult } from '@etat/contracts';
import { addMinor, requireMonthSpan } from '@etat/domain';
import { type Access, scopeOf } from '../../../platform/access/access';
import { AccountNames } from '../../../platform/access/account-names';
import type { PostingEntity } from '../posting.entity';
import { toPosting } from '../to-posting';
import { AssignableRepository } from './assignable.repository';
import { AssignmentRules } from './assignment-rules';
import type { ReadyRule } from './rule-set';

const MAX_MONTHS = 60;
const SHOWN_SAMPLES = 20;

interface Sample {
  row: PostingEntity;
  rule: ReadyRule;
  isConflict: boolean;
}

/** Tries rules on what is booked; nothing is written. */
@Injectable()
export class AssignmentTrialService {
  constructor(
    private readonly repository: AssignableRepository,
    private readonly rules: AssignmentRules,
    private readonly names: AccountNames,
  ) {}

  /** @throws {DomainError} `assignment-rule.not-found`, `month-range.*` */
  async run(access: Access, { ruleId, fromMonth, toMonth }: AssignmentTrial): Promise<AssignmentTrialResult> {
    requireMonthSpan(fromMonth, toMonth, MAX_MONTHS);
    const organisationId = access.organisation.id;
    const set = await (ruleId === null
      ? this.rules.open(organisationId)
      : this.rules.openOne(organisationId, ruleId));
    const scope = scopeOf(access, 'actuals.read');
    const counts = { postings: 0, matched: 0, unassigned: 0, conflicts: 0 };
    const sums = { matchedMinor: 0, unassignedMinor: 0, conflictsMinor: 0 };
    const samples: Sample[] = [];
    for await (const rows of this.repository.stream(organisationId, scope, { fromMonth, toMonth })) {
      counts.postings += rows.length;
      const found = await this.rules.match(set, rows);
      for (const row of rows) {
        const rule = found.get(row.id);
        if (!rule) continue;
        counts.matched += 1;
        sums.matchedMinor = addMinor(sums.matchedMinor, row.amountMinor);
        if (row.initiativeId === rule.target.initiativeId) continue;
        const isConflict = row.initiativeId !== null;
        counts[isConflict ? 'conflicts' : 'unassigned'] += 1;
        const sum = isConflict ? 'conflictsMinor' : 'unassignedMinor';
        sums[sum] = addMinor(sums[sum], row.amountMinor);
        if (samples.length < SHOWN_SAMPLES) samples.push({ row, rule, isConflict });
      }
    }
    const names = await this.names.of(samples.map(({ row }) => row.createdBy));
    const sample = samples.map(({ row, rule, isConflict }) => ({
      posting: toPosting(row, names, new Set()),
      ruleId: rule.id,
      initiativeId: rule.target.initiativeId,
      isConflict,
    }));
    return { ...counts, ...sums, sample };
  }
}
