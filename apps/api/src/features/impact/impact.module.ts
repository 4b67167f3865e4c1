import { Module } from '@nestjs/common';
import { KpisModule } from '../kpis';
import { OrganisationModule } from '../organisation';
import { StrategyModule } from '../strategy';
import { ImpactController } from './impact.controller';
import { ImpactLinkController } from './impact-link.controller';
import { ImpactLinkRepository } from './impact-link.repository';
import { ImpactLinkService } from './impact-link.service';
import { ImpactReader } from './impact.reader';
import { InitiativeCostReader } from './initiative-cost.reader';

@Module({
  imports: [OrganisationModule, StrategyModule, KpisModule],
  controllers: [ImpactLinkController, ImpactController],
  providers: [ImpactLinkRepository, ImpactLinkService, InitiativeCostReader, ImpactReader],
  exports: [ImpactReader, ImpactLinkService],
})
export class ImpactModule {}
