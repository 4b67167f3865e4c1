import { Injectable } from '@nestjs/common';
import type { OrganisationCreateSchema } from '@etat/contracts';
import type * as z from 'zod';
import { OrganisationEntity } from '../../platform/access/organisation.entity';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/config/clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { newId } from '../../platform/http/new-id';
import { OrganisationDirectory } from '../organisation';
import { OrganisationRepository } from './organisation.repository';
import { PersonRepository } from './person.repository';
import { toSlug } from './to-slug';

export interface Founded {
  organisation: OrganisationEntity;
  personId: string;
  rootCostCentreId: string;
}

/** Founds an organisation: its row, its topmost cost centre, and its founder as administrator and controller. */
@Injectable()
export class FoundingService {
  constructor(
    private readonly organisations: OrganisationRepository,
    private readonly persons: PersonRepository,
    private readonly directory: OrganisationDirectory,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async found(
    founder: { accountId: string; name: string; email: string },
    input: z.infer<typeof OrganisationCreateSchema> & { isSample?: boolean },
  ): Promise<Founded> {
    return this.unitOfWork.run(async () => {
      await this.unitOfWork.lock('organisations');
      const organisation: OrganisationEntity = {
        id: newId(),
        slug: await this.freeSlug(input.name),
        name: input.name,
        currency: input.currency,
        language: input.language,
        fiscalYearStartMonth: input.fiscalYearStartMonth,
        timeZone: input.timeZone,
        isSample: input.isSample ?? false,
        createdAt: this.clock.now(),
        version: 1,
      };
      await this.organisations.insert(organisation);
      const personId = newId();
      await this.persons.insert({
        id: personId,
        organisationId: organisation.id,
        version: 1,
        name: founder.name,
        email: founder.email,
        accountId: founder.accountId,
        isActive: true,
      });
      const rootCostCentreId = await this.directory.createRoot(organisation.id, input.name, personId);
      const grants = (['administrator', 'controller'] as const).map((role) => ({
        role,
        costCentreId: rootCostCentreId,
      }));
      await this.persons.replaceGrants(organisation.id, personId, grants);
      const actor = { accountId: founder.accountId, requestId: null, organisation };
      await this.audit.record(actor, {
        action: 'organisation.founded',
        entity: 'organisation',
        entityId: organisation.id,
        after: { name: input.name, currency: input.currency, isSample: organisation.isSample },
      });
      return { organisation, personId, rootCostCentreId };
    });
  }

  private async freeSlug(name: string): Promise<string> {
    const slug = toSlug(name);
    const taken = new Set(await this.organisations.listSlugs());
    for (let count = 1; ; count += 1) {
      const candidate = count === 1 ? slug : `${slug}-${count}`;
      if (!taken.has(candidate)) return candidate;
    }
  }
}
