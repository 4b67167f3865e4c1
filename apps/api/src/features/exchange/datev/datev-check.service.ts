import { Injectable } from '@nestjs/common';
import type { DatevCheck } from '@etat/contracts';
import { addMinor } from '@etat/domain';
import { createProblemTranslator } from '@etat/messages';
import { type Access, scopeOf } from '../../../platform/access/access';
import { OriginatedPostings } from '../../actuals';
import { DatevPostings, type DatevReading } from './datev-postings';

const PROBLEMS_SHOWN = 500;

/** Says before a file is made what it lacks, posting by posting. */
@Injectable()
export class DatevCheckService {
  constructor(
    private readonly datev: DatevPostings,
    private readonly postings: OriginatedPostings,
  ) {}

  async check(access: Access, month: string, language: 'de' | 'en'): Promise<DatevCheck> {
    scopeOf(access, 'actuals.read');
    const words = createProblemTranslator(language);
    const { missing, pages } = await this.datev.read(access, month);
    const check: DatevCheck = {
      month,
      missing: missing.map((code) => ({ code, message: words.detail(code, {}) })),
      ...{ rowCount: 0, totalMinor: 0, blocking: 0, changed: 0, leftOut: 0 },
      notExported: await this.postings.countOthers(access, month),
      ...{ problems: [], problemsTruncated: false },
    };
    for await (const page of pages)
      for (const reading of page) add(check, reading, (code) => words.detail(code, {}));
    return check;
  }
}

function add(
  check: DatevCheck,
  { posting, row, problems }: DatevReading,
  say: (code: string) => string,
): void {
  if (row) {
    check.rowCount += 1;
    check.totalMinor = addMinor(check.totalMinor, row.figure);
  }
  const has = (severity: string) => problems.some((problem) => problem.severity === severity);
  if (has('blocking')) check.blocking += 1;
  else if (has('left-out')) check.leftOut += 1;
  else if (has('changed')) check.changed += 1;
  const { id: postingId, postingDate, document, text, amountMinor } = posting;
  for (const problem of problems) {
    if (check.problems.length === PROBLEMS_SHOWN) {
      check.problemsTruncated = true;
      return;
    }
    check.problems.push({
      ...{ postingId, postingDate, document, text, amountMinor },
      ...problem,
      message: say(problem.code),
    });
  }
}
