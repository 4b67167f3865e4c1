import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PERMISSIONS, ROLES } from '@etat/domain';
import { FoundingService, type SampleFounder, SampleGate } from '../features/administration';
import type { Access, CostCentreScope } from '../platform/access/access';
import type { OrganisationEntity } from '../platform/access/organisation.entity';
import { Clock } from '../platform/config/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { SampleActuals } from './sample-actuals';
import { createSampleCalendar } from './sample-calendar';
import { SampleCommitments } from './sample-commitments';
import { idOf } from './sample-ids';
import { SampleImpact } from './sample-impact';
import { SampleMaster } from './sample-master';
import { SamplePlan } from './sample-plan';
import type { Named } from './story';

const TIME_ZONE = 'Europe/Berlin';

/** Generates the sample organisation in one transaction, through the same services everybody uses. */
@Injectable()
export class SampleService implements OnModuleInit {
  constructor(
    private readonly gate: SampleGate,
    private readonly founding: FoundingService,
    private readonly master: SampleMaster,
    private readonly plan: SamplePlan,
    private readonly commitments: SampleCommitments,
    private readonly actuals: SampleActuals,
    private readonly impact: SampleImpact,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.gate.open((founder) => this.create(founder));
  }

  async create(founder: SampleFounder): Promise<OrganisationEntity> {
    const calendar = createSampleCalendar(this.clock.dateIn(TIME_ZONE));
    const word = ([de, en]: Named) => (founder.language === 'de' ? de : en);
    return this.unitOfWork.run(async () => {
      const settings = {
        name: 'Nordwerk GmbH',
        currency: 'EUR',
        language: founder.language,
        fiscalYearStartMonth: 1,
        timeZone: TIME_ZONE,
        isSample: true,
      };
      const { organisation, personId, rootCostCentreId } = await this.founding.found(founder, settings);
      const everything: CostCentreScope = { kind: 'all' };
      const access: Access = {
        accountId: founder.accountId,
        personId,
        organisation,
        requestId: null,
        roles: ROLES,
        scopes: new Map(PERMISSIONS.map((permission) => [permission, everything])),
      };
      const ids = await this.master.create(access, rootCostCentreId, calendar, word);
      await this.plan.create(
        access,
        { ...access, personId: idOf(ids.people, 'Dr. Henrik Lohmann') },
        ids,
        calendar,
        word,
      );
      const uses = await this.commitments.create(access, ids, calendar, word);
      await this.actuals.create(access, ids, calendar, word, uses);
      await this.impact.create(access, ids, calendar, word);
      return organisation;
    });
  }
}
