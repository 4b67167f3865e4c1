import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation';
import { ChannelController } from './channel.controller';
import { ChannelRepository } from './channel.repository';
import { ChannelService } from './channel.service';
import { GoalController } from './goal.controller';
import { GoalRepository } from './goal.repository';
import { GoalService } from './goal.service';
import { InitiativeController } from './initiative.controller';
import { InitiativeRepository } from './initiative.repository';
import { InitiativeService } from './initiative.service';
import { StrategyDirectory } from './strategy.directory';

@Module({
  imports: [OrganisationModule],
  controllers: [GoalController, ChannelController, InitiativeController],
  providers: [
    GoalRepository,
    GoalService,
    ChannelRepository,
    ChannelService,
    InitiativeRepository,
    InitiativeService,
    StrategyDirectory,
  ],
  exports: [StrategyDirectory, GoalService, ChannelService, InitiativeService],
})
export class StrategyModule {}
