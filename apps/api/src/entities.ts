import { OrderEntity, OrderLineEntity } from './features/commitments';
import {
  DatevSettingsEntity,
  ExportBatchEntity,
  ImportEntity,
  ImportProfileEntity,
} from './features/exchange';
import { ImpactLinkEntity } from './features/impact';
import { KpiEntity, KpiTargetEntity, KpiValueEntity } from './features/kpis';
import {
  CategoryEntity,
  CategorySurchargeEntity,
  CostCentreEntity,
  ExchangeRateEntity,
  StaffRoleCapacityEntity,
  StaffRoleEntity,
  StaffRoleRateEntity,
  VendorEntity,
} from './features/organisation';
import { ControlRuleEntity } from './features/control';
import {
  ApprovalDelegationEntity,
  ApprovalThresholdEntity,
  BudgetChangeEntity,
  BudgetChangeItemEntity,
  BudgetLineEntity,
  BudgetVersionEntity,
  FreezeEntity,
  LineSplitEntity,
  PlanningRoundEntity,
  PlanningSubmissionEntity,
  PlanningTargetEntity,
  PlanRateEntity,
} from './features/planning';
import {
  AllocationKeyEntity,
  AllocationKeyWeightEntity,
  AssignmentRuleEntity,
  PeriodLockEntity,
  PostingBatchEntity,
  PostingEntity,
} from './features/actuals';
import {
  ChannelEntity,
  GoalAlignmentEntity,
  GoalEntity,
  InitiativeChannelEntity,
  InitiativeEntity,
  InitiativeGoalEntity,
} from './features/strategy';
import { AccountEntity } from './platform/access/account.entity';
import { ApiTokenEntity } from './platform/access/api-token.entity';
import { CostCentreClosureEntity } from './platform/access/cost-centre-closure.entity';
import { OneTimeLinkEntity } from './platform/access/one-time-link.entity';
import { OrganisationEntity } from './platform/access/organisation.entity';
import { PersonEntity } from './platform/access/person.entity';
import { RoleGrantEntity } from './platform/access/role-grant.entity';
import { SessionEntity } from './platform/access/session.entity';
import { SignInAttemptEntity } from './platform/access/sign-in-attempt.entity';
import { AuditEventEntity } from './platform/audit/audit-event.entity';
import { FactRollupEntity } from './platform/facts/fact-rollup.entity';
import { IdempotencyKeyEntity } from './platform/http/idempotency-key.entity';

/** Every table, parents before children: an organisation is dropped in the opposite order. */
export const ENTITIES = [
  OrganisationEntity,
  AccountEntity,
  SessionEntity,
  SignInAttemptEntity,
  IdempotencyKeyEntity,
  PersonEntity,
  RoleGrantEntity,
  OneTimeLinkEntity,
  ApiTokenEntity,
  CostCentreEntity,
  CostCentreClosureEntity,
  CategoryEntity,
  CategorySurchargeEntity,
  StaffRoleEntity,
  StaffRoleRateEntity,
  StaffRoleCapacityEntity,
  ExchangeRateEntity,
  VendorEntity,
  GoalEntity,
  GoalAlignmentEntity,
  ChannelEntity,
  InitiativeEntity,
  InitiativeGoalEntity,
  InitiativeChannelEntity,
  BudgetVersionEntity,
  PlanRateEntity,
  LineSplitEntity,
  BudgetLineEntity,
  OrderEntity,
  OrderLineEntity,
  ApprovalThresholdEntity,
  ApprovalDelegationEntity,
  BudgetChangeEntity,
  BudgetChangeItemEntity,
  PlanningRoundEntity,
  PlanningTargetEntity,
  PlanningSubmissionEntity,
  FreezeEntity,
  ControlRuleEntity,
  AllocationKeyEntity,
  AllocationKeyWeightEntity,
  AssignmentRuleEntity,
  PeriodLockEntity,
  ImportEntity,
  ImportProfileEntity,
  PostingBatchEntity,
  ExportBatchEntity,
  DatevSettingsEntity,
  PostingEntity,
  FactRollupEntity,
  KpiEntity,
  KpiValueEntity,
  KpiTargetEntity,
  ImpactLinkEntity,
  AuditEventEntity,
];
