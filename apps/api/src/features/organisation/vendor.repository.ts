import { Injectable } from '@nestjs/common';
import { ScopedRepository } from '../../platform/database/scoped.repository';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { VendorEntity } from './vendor.entity';

@Injectable()
export class VendorRepository extends ScopedRepository<VendorEntity> {
  constructor(unitOfWork: UnitOfWork) {
    super(unitOfWork, VendorEntity, 'vendor');
  }
}
