import { Injectable } from '@nestjs/common';
import { buildClosure } from '@etat/domain';
import { CostCentreClosureEntity } from '../../platform/access/cost-centre-closure.entity';
import { ScopedRepository } from '../../platform/database/scoped.repository';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { CostCentreEntity } from './cost-centre.entity';

const CHUNK = 200;

@Injectable()
export class CostCentreRepository extends ScopedRepository<CostCentreEntity> {
  constructor(unitOfWork: UnitOfWork) {
    super(unitOfWork, CostCentreEntity, 'cost-centre');
  }

  /** Rewrites the closure from the tree. Trees have hundreds of nodes, moves are rare. @throws {DomainError} `tree.cycle` */
  async rebuildClosure(organisationId: string): Promise<void> {
    const { writer } = this.unitOfWork;
    const nodes = await writer.find(CostCentreEntity, { where: { organisationId } });
    const pairs = buildClosure(nodes.map(({ id, parentId }) => ({ id, parentId }))).map((pair) => ({
      ...pair,
      organisationId,
    }));
    await writer.delete(CostCentreClosureEntity, { organisationId });
    for (let at = 0; at < pairs.length; at += CHUNK)
      await writer.insert(CostCentreClosureEntity, pairs.slice(at, at + CHUNK));
  }
}
