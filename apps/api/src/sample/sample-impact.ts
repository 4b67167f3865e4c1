import { Injectable } from '@nestjs/common';
import { addMonths, monthsBetween, parseDecimal } from '@etat/domain';
import type { Access } from '../platform/access/access';
import { ImpactLinkService } from '../features/impact';
import { KpiSeriesService, KpiService } from '../features/kpis';
import { KPIS, type SampleKpi } from './kpi-story';
import { createRandom } from './random';
import { type SampleCalendar, toStoryMonth } from './sample-calendar';
import { idOf, type SampleIds } from './sample-ids';
import { SEASON } from './cost-story';
import { INITIATIVES, type Named } from './story';

const SEED = 4_711;
const MARGIN_BP = 3_500;

/** KPIs with three years of values and targets, and the initiatives' claims on the revenue growth. */
@Injectable()
export class SampleImpact {
  constructor(
    private readonly kpis: KpiService,
    private readonly series: KpiSeriesService,
    private readonly links: ImpactLinkService,
  ) {}

  async create(
    access: Access,
    ids: SampleIds,
    calendar: SampleCalendar,
    word: (name: Named) => string,
  ): Promise<void> {
    const random = createRandom(SEED);
    const kpiIds = new Map<string, string>();
    for (const kpi of KPIS) {
      const { id } = await this.kpis.create(access, {
        code: kpi.code,
        name: word(kpi.name),
        description: '',
        unit: kpi.unit,
        direction: kpi.direction,
        aggregation: kpi.aggregation,
        stage: kpi.stage,
        ownerId: idOf(ids.people, 'Jonas Behrens'),
        bandLowE4: kpi.band === null ? null : kpi.band[0] * 10_000,
        bandHighE4: kpi.band === null ? null : kpi.band[1] * 10_000,
      });
      await this.series.put(access, id, this.toFigures(kpi, calendar, random));
      kpiIds.set(kpi.code, id);
    }
    await this.createLinks(access, idOf(kpiIds, 'UMSATZ'), ids, calendar, word);
  }

  /** Values to the last closed month; targets to the end of the fiscal year. */
  private toFigures(kpi: SampleKpi, calendar: SampleCalendar, random: () => number) {
    const closed = calendar.months.filter((month) => month <= calendar.lastClosed);
    const inputOf = (month: string) => ({
      age: monthsBetween(month, calendar.lastClosed),
      season: SEASON[toStoryMonth(month, calendar) - 1] ?? 1,
    });
    const toE4 = (value: number) => parseDecimal(value.toFixed(kpi.decimals), 4);
    const ahead = [1, 2].map((months) => addMonths(calendar.lastClosed, months));
    return {
      values: closed.map((month) => ({
        month,
        expectedE4: null,
        valueE4: toE4(kpi.value({ ...inputOf(month), noise: random() * 2 - 1 })),
      })),
      targets: [...closed, ...ahead].flatMap((month) => {
        const target = kpi.target(inputOf(month));
        return target === null ? [] : [{ month, expectedE4: null, valueE4: toE4(target) }];
      }),
    };
  }

  private async createLinks(
    access: Access,
    kpiId: string,
    ids: SampleIds,
    calendar: SampleCalendar,
    word: (name: Named) => string,
  ): Promise<void> {
    const reason: Named = [
      'Schätzung der Vertriebsleitung aus den Erstkontakten, Juni-Workshop',
      'Estimate of the head of sales from first contacts, June workshop',
    ];
    for (const { code, claim } of INITIATIVES) {
      if (claim === null) continue;
      const [shareLowBp, shareBp, shareHighBp, lagMonths] = claim;
      await this.links.create(access, {
        initiativeId: idOf(ids.initiatives, code),
        kpiId,
        baseline: { kind: 'previous-year' },
        shareLowBp,
        shareBp,
        shareHighBp,
        lagMonths,
        marginBp: MARGIN_BP,
        valuePerUnitMicro: null,
        validFrom: calendar.months[0] ?? calendar.runningMonth,
        validTo: null,
        method: 'assumption',
        reason: word(reason),
      });
    }
  }
}
