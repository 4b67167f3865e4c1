import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { addMonths, computeHoursCostMinor, DomainError, rateAt } from '@etat/domain';
import type { Access } from '../platform/access/access';
import { Audit } from '../platform/audit/audit';
import { type PostingDraft, PostingLedger } from '../features/actuals';
import { OrganisationDirectory } from '../features/organisation';
import { plannedMinor, plannedMinutes } from './planned-month';
import { createRandom } from './random';
import type { SampleCalendar } from './sample-calendar';
import { type SampleOrderUses, useKey } from './sample-commitments';
import { idOf, type SampleIds } from './sample-ids';
import { COSTS, OVERRUN, type SampleCost } from './cost-story';
import { INITIATIVES, type Named } from './story';

const SEED = 20_260_000;
const QUARTER_HOUR = 15;

/** What was really booked: near the plan, a little below it for hours, with the one overrun of the story. */
@Injectable()
export class SampleActuals {
  constructor(
    private readonly ledger: PostingLedger,
    private readonly directory: OrganisationDirectory,
    private readonly audit: Audit,
  ) {}

  async create(
    access: Access,
    ids: SampleIds,
    calendar: SampleCalendar,
    word: (name: Named) => string,
    uses: SampleOrderUses,
  ): Promise<void> {
    const random = createRandom(SEED);
    const drafts: PostingDraft[] = [];
    for (const month of calendar.months) {
      for (const cost of COSTS) {
        const draft =
          cost.role === undefined
            ? this.toInvoice(cost, month, ids, calendar, word, random())
            : await this.toHours(access, cost, month, ids, calendar, word, random());
        // The running month holds only what has been invoiced so far.
        if (draft && draft.postingDate <= calendar.today)
          drafts.push({ ...draft, ...uses.get(useKey(cost.initiative, cost.category, month)) });
      }
    }
    await this.ledger.post(access, drafts, null);
    await this.audit.record(access, {
      action: 'posting.sample-posted',
      entity: 'organisation',
      entityId: access.organisation.id,
      after: { postings: drafts.length },
    });
  }

  private toInvoice(
    cost: SampleCost,
    month: string,
    ids: SampleIds,
    calendar: SampleCalendar,
    word: (name: Named) => string,
    luck: number,
  ): PostingDraft | null {
    const planned = plannedMinor(cost, month, calendar);
    // Licences cost what was agreed; the rest varies by three per cent around a hair below plan.
    const usual = cost.category === 'EXT-MON' ? planned : Math.round(planned * (0.965 + 0.06 * luck));
    const amountMinor = usual + this.overrunMinor(cost, month, calendar);
    if (amountMinor === 0) return null;
    const day = cost.category === 'EXT-MON' ? '03' : String(8 + Math.floor(luck * 18)).padStart(2, '0');
    return {
      ...this.shared(cost, month, day, ids, word),
      kind: 'external',
      vendorId: cost.vendor === undefined ? null : idOf(ids.vendors, cost.vendor),
      roleId: null,
      minutes: 0,
      rateMicro: null,
      amountMinor,
      document: `${month.replace('-', '')}-${String(1000 + Math.floor(luck * 8999))}`,
    };
  }

  private async toHours(
    access: Access,
    cost: SampleCost,
    month: string,
    ids: SampleIds,
    calendar: SampleCalendar,
    word: (name: Named) => string,
    luck: number,
  ): Promise<PostingDraft | null> {
    const minutes =
      Math.round((plannedMinutes(cost, month, calendar) * (0.92 + 0.1 * luck)) / QUARTER_HOUR) * QUARTER_HOUR;
    if (minutes === 0) return null;
    const roleId = idOf(ids.roles, cost.role ?? '');
    const rateMicro = rateAt(await this.directory.listRates(access.organisation.id, roleId), month);
    if (rateMicro === null) throw new DomainError('rates.none-for-month', { month });
    const amountMinor = computeHoursCostMinor({ minutes, rateMicro, currency: access.organisation.currency });
    return {
      ...this.shared(cost, month, '28', ids, word),
      kind: 'internal',
      vendorId: null,
      roleId,
      minutes,
      rateMicro,
      amountMinor,
      document: '',
    };
  }

  private shared(
    cost: SampleCost,
    month: string,
    day: string,
    ids: SampleIds,
    word: (name: Named) => string,
  ) {
    const costCentre =
      INITIATIVES.find((initiative) => initiative.code === cost.initiative)?.costCentre ?? '';
    return {
      postingDate: `${month}-${day}`,
      serviceMonth: month,
      costCentreId: idOf(ids.costCentres, costCentre),
      categoryId: idOf(ids.categories, cost.category),
      initiativeId: idOf(ids.initiatives, cost.initiative),
      text: word(cost.title),
      sourceLine: null,
      identityHash: createHash('sha256')
        .update(JSON.stringify(['sample', cost.initiative, cost.title, month]))
        .digest('hex'),
      occurrence: 1,
    };
  }

  private overrunMinor(cost: SampleCost, month: string, calendar: SampleCalendar): number {
    if (cost.initiative !== OVERRUN.initiative || cost.category !== OVERRUN.category) return 0;
    for (const [monthsBack, eur] of OVERRUN.eurByMonthsBack)
      if (month === addMonths(calendar.lastClosed, -monthsBack)) return eur * 100;
    return 0;
  }
}
