import { Injectable } from '@nestjs/common';
import type { AllocationKey } from '@etat/contracts';
import { ScopedRepository } from '../../../platform/database/scoped.repository';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import { AllocationKeyEntity, AllocationKeyWeightEntity } from './allocation-key.entity';

@Injectable()
export class AllocationKeyRepository extends ScopedRepository<AllocationKeyEntity> {
  constructor(unitOfWork: UnitOfWork) {
    super(unitOfWork, AllocationKeyEntity, 'allocation-key');
  }

  /** The weights of all keys, each key's in its order. */
  async listWeights(organisationId: string): Promise<AllocationKeyWeightEntity[]> {
    return this.unitOfWork.reader.find(AllocationKeyWeightEntity, {
      where: { organisationId },
      order: { keyId: 'ASC', position: 'ASC' },
    });
  }

  async replaceWeights(
    organisationId: string,
    keyId: string,
    weights: AllocationKey['weights'],
  ): Promise<void> {
    await this.unitOfWork.writer.delete(AllocationKeyWeightEntity, { organisationId, keyId });
    await this.unitOfWork.writer.insert(
      AllocationKeyWeightEntity,
      weights.map((weight, position) => ({ organisationId, keyId, position, ...weight })),
    );
  }
}
