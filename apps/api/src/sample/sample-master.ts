import { Injectable } from '@nestjs/common';
import type { Access } from '../platform/access/access';
import { newId } from '../platform/http/new-id';
import { PersonRepository } from '../features/administration';
import {
  CategoryService,
  CostCentreService,
  StaffRoleService,
  VendorService,
} from '../features/organisation';
import { ChannelService, GoalService, InitiativeService } from '../features/strategy';
import type { SampleCalendar } from './sample-calendar';
import { idOf, type SampleIds } from './sample-ids';
import {
  CATEGORIES,
  CHANNELS,
  COST_CENTRES,
  GOALS,
  INITIATIVES,
  type Named,
  PEOPLE,
  ROLES,
  VENDORS,
} from './story';

const EUR_IN_MICRO = 1_000_000;
/** What one full-time equivalent can plan in a month besides meetings, leave and illness: 128 hours. */
const PLANNABLE_MINUTES = 7_680;

/** People, cost centres, categories, roles, vendors, goals, channels and initiatives of the sample. */
@Injectable()
export class SampleMaster {
  constructor(
    private readonly persons: PersonRepository,
    private readonly costCentres: CostCentreService,
    private readonly categories: CategoryService,
    private readonly staffRoles: StaffRoleService,
    private readonly vendors: VendorService,
    private readonly goals: GoalService,
    private readonly channels: ChannelService,
    private readonly initiatives: InitiativeService,
  ) {}

  async create(
    access: Access,
    root: string,
    calendar: SampleCalendar,
    word: (name: Named) => string,
  ): Promise<SampleIds> {
    const people = await this.createPeople(access);
    const costCentres = await this.createEach(
      COST_CENTRES,
      (row) => row.code,
      ({ code, name, responsible }) =>
        this.costCentres.create(access, {
          code,
          name: word(name),
          parentId: root,
          responsibleId: idOf(people, responsible),
        }),
    );
    const categories = await this.createCategories(access, word);
    const firstMonth = calendar.months[0] ?? calendar.runningMonth;
    const roles = await this.createEach(
      ROLES,
      (row) => row.code,
      ({ code, name, rates, headcountE4 }) =>
        this.staffRoles.create(access, {
          code,
          name: word(name),
          isAllIn: false,
          rates: rates.map(([year, eur]) => ({
            validFrom: year < 2_001 ? `${firstMonth.slice(0, 4)}-01` : `${year}-01`,
            rateMicro: eur * EUR_IN_MICRO,
          })),
          capacities: [
            { validFrom: `${firstMonth.slice(0, 4)}-01`, headcountE4, monthlyMinutes: PLANNABLE_MINUTES },
          ],
        }),
    );
    const vendors = await this.createEach(
      VENDORS,
      (name) => name,
      (name) => this.vendors.create(access, { name }),
    );
    const initiatives = await this.createStrategy(access, { people, costCentres }, calendar, word);
    return { root, costCentres, categories, vendors, roles, initiatives, people };
  }

  private async createPeople(access: Access): Promise<Map<string, string>> {
    const people = new Map<string, string>();
    for (const name of PEOPLE) {
      const id = newId();
      await this.persons.insert({
        id,
        organisationId: access.organisation.id,
        version: 1,
        name,
        email: null,
        accountId: null,
        isActive: true,
      });
      people.set(name, id);
    }
    return people;
  }

  private async createCategories(
    access: Access,
    word: (name: Named) => string,
  ): Promise<Map<string, string>> {
    const ids = new Map<string, string>();
    for (const { code, name, kind, parent, glAccount } of CATEGORIES) {
      const { id } = await this.categories.create(access, {
        code,
        name: word(name),
        kind,
        glAccount,
        parentId: parent === null ? null : idOf(ids, parent),
        surcharges: [],
      });
      ids.set(code, id);
    }
    return ids;
  }

  private async createStrategy(
    access: Access,
    ids: Pick<SampleIds, 'people' | 'costCentres'>,
    calendar: SampleCalendar,
    word: (name: Named) => string,
  ): Promise<Map<string, string>> {
    const horizon = {
      fromMonth: calendar.months[0] ?? null,
      toMonth: `${calendar.fiscalYears.at(-1) ?? ''}-12`,
    };
    const goals = new Map<string, string>();
    for (const { key, kind, name, aligned } of GOALS) {
      const { id } = await this.goals.create(access, {
        kind,
        name: word(name),
        description: '',
        ownerId: idOf(ids.people, 'Dr. Henrik Lohmann'),
        ...horizon,
        alignedToIds: aligned.map((goal) => idOf(goals, goal)),
      });
      goals.set(key, id);
    }
    const channels = await this.createEach(
      CHANNELS,
      (row) => row.name,
      ({ name, url, responsible }) =>
        this.channels.create(access, { name, url, responsibleId: idOf(ids.people, responsible) }),
    );
    return this.createEach(
      INITIATIVES,
      (row) => row.code,
      (row) =>
        this.initiatives.create(access, {
          code: row.code,
          name: word(row.name),
          description: '',
          costCentreId: idOf(ids.costCentres, row.costCentre),
          responsibleId: idOf(ids.people, row.responsible),
          startMonth: calendar.months[0] ?? null,
          endMonth: null,
          status: 'running',
          goals: row.goals.map(([key, weightBp]) => ({ id: idOf(goals, key), weightBp })),
          channels: row.channels.map(([key, weightBp]) => ({ id: idOf(channels, key), weightBp })),
        }),
    );
  }

  private async createEach<T>(
    rows: readonly T[],
    keyOf: (row: T) => string,
    create: (row: T) => Promise<{ id: string }>,
  ): Promise<Map<string, string>> {
    const ids = new Map<string, string>();
    for (const row of rows) ids.set(keyOf(row), (await create(row)).id);
    return ids;
  }
}
