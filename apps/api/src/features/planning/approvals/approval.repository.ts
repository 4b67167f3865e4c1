import { Injectable } from '@nestjs/common';
import { LessThanOrEqual, MoreThanOrEqual } from 'typeorm';
import { CostCentreClosureEntity } from '../../../platform/access/cost-centre-closure.entity';
import { PersonEntity } from '../../../platform/access/person.entity';
import { ScopedRepository } from '../../../platform/database/scoped.repository';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import { ApprovalDelegationEntity } from './approval-delegation.entity';
import { ApprovalThresholdEntity } from './approval-threshold.entity';

@Injectable()
export class ApprovalThresholdRepository extends ScopedRepository<ApprovalThresholdEntity> {
  constructor(unitOfWork: UnitOfWork) {
    super(unitOfWork, ApprovalThresholdEntity, 'threshold');
  }

  /** Each cost centre with those above it, nearest first. */
  async loadPaths(organisationId: string): Promise<Map<string, string[]>> {
    const pairs = await this.unitOfWork.reader.find(CostCentreClosureEntity, {
      where: { organisationId },
      order: { depth: 'ASC' },
    });
    const paths = new Map<string, string[]>();
    for (const { descendantId, ancestorId } of pairs) {
      const path = paths.get(descendantId);
      if (path) path.push(ancestorId);
      else paths.set(descendantId, [ancestorId]);
    }
    return paths;
  }
}

@Injectable()
export class ApprovalDelegationRepository extends ScopedRepository<ApprovalDelegationEntity> {
  constructor(unitOfWork: UnitOfWork) {
    super(unitOfWork, ApprovalDelegationEntity, 'delegation');
  }

  /** Whom a person stands in for on a day. */
  async listActive(
    organisationId: string,
    toPersonId: string,
    today: string,
  ): Promise<ApprovalDelegationEntity[]> {
    return this.unitOfWork.reader.find(ApprovalDelegationEntity, {
      where: {
        organisationId,
        toPersonId,
        validFrom: LessThanOrEqual(today),
        validTo: MoreThanOrEqual(today),
      },
      order: { id: 'ASC' },
    });
  }

  /** The people of an organisation who are still there. */
  async listPeople(organisationId: string): Promise<PersonEntity[]> {
    return this.unitOfWork.reader.find(PersonEntity, {
      where: { organisationId, isActive: true },
      order: { name: 'ASC', id: 'ASC' },
    });
  }

  /** Names by person, of those too who have left. */
  async loadNames(organisationId: string): Promise<Map<string, string>> {
    const people = await this.unitOfWork.reader.find(PersonEntity, { where: { organisationId } });
    return new Map(people.map(({ id, name }) => [id, name]));
  }
}
