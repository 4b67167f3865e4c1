import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation';
import { PlanningModule } from '../planning';
import { AccountRepository } from './account.repository';
import { ApiTokenRepository } from './api-token.repository';
import { AuditEventRepository } from './audit-event.repository';
import { AuditTrailService } from './audit-trail.service';
import { AuditController } from './audit.controller';
import { FoundingService } from './founding.service';
import { LinkController } from './link.controller';
import { LinkService } from './link.service';
import { OrganisationController } from './organisation.controller';
import { OrganisationRepository } from './organisation.repository';
import { OrganisationService } from './organisation.service';
import { PeopleController } from './people.controller';
import { PeopleService } from './people.service';
import { PersonRepository } from './person.repository';
import { SampleGate } from './sample-gate';
import { SessionController } from './session.controller';
import { SessionService } from './session.service';
import { SetupController } from './setup.controller';
import { SetupService } from './setup.service';
import { SignInThrottle } from './sign-in-throttle';
import { TokenController } from './token.controller';
import { TokenService } from './token.service';

@Module({
  imports: [OrganisationModule, PlanningModule],
  controllers: [
    SetupController,
    SessionController,
    LinkController,
    OrganisationController,
    PeopleController,
    TokenController,
    AuditController,
  ],
  providers: [
    AccountRepository,
    ApiTokenRepository,
    AuditEventRepository,
    PersonRepository,
    OrganisationRepository,
    SignInThrottle,
    SessionService,
    LinkService,
    PeopleService,
    OrganisationService,
    FoundingService,
    SetupService,
    TokenService,
    AuditTrailService,
    SampleGate,
  ],
  exports: [
    SampleGate,
    SetupService,
    FoundingService,
    TokenService,
    AccountRepository,
    PersonRepository,
    OrganisationRepository,
  ],
})
export class AdministrationModule {}
