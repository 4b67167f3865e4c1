export { ChannelEntity } from './channel.entity';
export { ChannelService } from './channel.service';
export { GoalAlignmentEntity, GoalEntity } from './goal.entity';
export { GoalService } from './goal.service';
export { InitiativeChannelEntity, InitiativeEntity, InitiativeGoalEntity } from './initiative.entity';
export { InitiativeService } from './initiative.service';
export { StrategyDirectory } from './strategy.directory';
export { StrategyModule } from './strategy.module';
