import { Injectable } from '@nestjs/common';
import { ScopedRepository } from '../../platform/database/scoped.repository';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { ChannelEntity } from './channel.entity';

@Injectable()
export class ChannelRepository extends ScopedRepository<ChannelEntity> {
  constructor(unitOfWork: UnitOfWork) {
    super(unitOfWork, ChannelEntity, 'channel');
  }
}
