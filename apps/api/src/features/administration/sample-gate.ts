import { Injectable } from '@nestjs/common';
import { DomainError } from '@etat/domain';
import type { OrganisationEntity } from '../../platform/access/organisation.entity';

export interface SampleFounder {
  accountId: string;
  name: string;
  email: string;
  language: 'de' | 'en';
}

/** The sample generator writes through every feature and so stands above them all; it registers itself here. */
@Injectable()
export class SampleGate {
  private generate: ((founder: SampleFounder) => Promise<OrganisationEntity>) | null = null;

  open(generate: (founder: SampleFounder) => Promise<OrganisationEntity>): void {
    this.generate = generate;
  }

  async create(founder: SampleFounder): Promise<OrganisationEntity> {
    if (!this.generate) throw new DomainError('sample.not-available', {});
    return this.generate(founder);
  }
}
