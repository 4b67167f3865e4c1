import { Module } from '@nestjs/common';
import { CommitmentsModule } from '../commitments';
import { OrganisationModule } from '../organisation';
import { StrategyModule } from '../strategy';
import { PostingController } from './posting.controller';
import { PostingLedger } from './posting-ledger';
import { PostingRepository } from './posting.repository';
import { PostingService } from './posting.service';

@Module({
  imports: [CommitmentsModule, OrganisationModule, StrategyModule],
  controllers: [PostingController],
  providers: [PostingRepository, PostingLedger, PostingService],
  exports: [PostingLedger, PostingRepository],
})
export class ActualsModule {}
