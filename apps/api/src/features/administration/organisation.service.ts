import { Injectable } from '@nestjs/common';
import type { Organisation, OrganisationCreateSchema, OrganisationUpdateSchema } from '@etat/contracts';
import { DomainError } from '@etat/domain';
import type * as z from 'zod';
import type { Access } from '../../platform/access/access';
import { Audit } from '../../platform/audit/audit';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { AccountRepository } from './account.repository';
import { FoundingService } from './founding.service';
import { OrganisationRepository } from './organisation.repository';
import { SampleGate } from './sample-gate';
import { toOrganisation } from './to-organisation';

/** Settings of an organisation, further organisations, and the sample. */
@Injectable()
export class OrganisationService {
  constructor(
    private readonly organisations: OrganisationRepository,
    private readonly accounts: AccountRepository,
    private readonly founding: FoundingService,
    private readonly sample: SampleGate,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  async create(accountId: string, input: z.infer<typeof OrganisationCreateSchema>): Promise<Organisation> {
    const { organisation } = await this.founding.found(await this.requireFounder(accountId), input);
    return toOrganisation(organisation);
  }

  /** Generates the sample organisation; dropped whole by {@link dropSample}. */
  async createSample(accountId: string): Promise<Organisation> {
    const founder = await this.requireFounder(accountId);
    return toOrganisation(await this.sample.create(founder));
  }

  async update(
    access: Access,
    version: number,
    input: z.infer<typeof OrganisationUpdateSchema>,
  ): Promise<Organisation> {
    return this.unitOfWork.run(async () => {
      const before = await this.organisations.get(access.organisation.id);
      const after = await this.organisations.update(before, version, input);
      await this.audit.record(access, {
        action: 'organisation.updated',
        entity: 'organisation',
        entityId: before.id,
        before: toOrganisation(before),
        after: toOrganisation(after),
      });
      return toOrganisation(after);
    });
  }

  /** @throws {DomainError} `organisation.not-sample` */
  async dropSample(access: Access): Promise<void> {
    await this.unitOfWork.run(async () => {
      const organisation = await this.organisations.get(access.organisation.id);
      if (!organisation.isSample) throw new DomainError('organisation.not-sample', {});
      await this.organisations.drop(organisation.id);
      // The organisation takes its own trail with it; that it went stays on record.
      await this.audit.record(
        { ...access, organisation: null },
        {
          action: 'sample.dropped',
          entity: 'organisation',
          entityId: organisation.id,
          before: toOrganisation(organisation),
        },
      );
    });
  }

  private async requireFounder(accountId: string) {
    const account = await this.accounts.find(accountId);
    if (!account) throw new DomainError('session.required', {});
    return {
      accountId,
      name: account.name,
      email: account.email,
      language: account.language === 'de' ? ('de' as const) : ('en' as const),
    };
  }
}
