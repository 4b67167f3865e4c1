export { BudgetControl } from './budget-control';
export { ControlModule } from './control.module';
export { ControlRuleEntity } from './control-rule.entity';
export { type OpenCommitment, OpenCommitments, type OpenCommitmentSource } from './open-commitments';
