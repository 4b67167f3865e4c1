import { DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { ENTITIES } from './entities';
import { AdministrationModule } from './features/administration';
import { ActualsModule } from './features/actuals';
import { CommitmentsModule } from './features/commitments';
import { ControlModule } from './features/control';
import { ImpactModule } from './features/impact';
import { KpisModule } from './features/kpis';
import { ExchangeModule } from './features/exchange';
import { OrganisationModule } from './features/organisation';
import { PlanningModule } from './features/planning';
import { ReportsModule } from './features/reports';
import { StrategyModule } from './features/strategy';
import { AccessGuard } from './platform/access/access.guard';
import { AccessModule } from './platform/access/access.module';
import { AuditModule } from './platform/audit/audit.module';
import type { Config } from './platform/config/config';
import { ConfigModule } from './platform/config/config.module';
import { DatabaseModule } from './platform/database/database.module';
import { ProblemFilter } from './platform/errors/problem.filter';
import { FactsModule } from './platform/facts/facts.module';
import { HealthController } from './platform/health/health.controller';
import { IdempotencyInterceptor } from './platform/http/idempotency.interceptor';
import { RepeatedRequestsModule } from './platform/http/repeated-requests.module';
import { ResponseInterceptor } from './platform/http/response.interceptor';
import { createValidationPipe } from './platform/http/validation.pipe';
import { StagingModule } from './platform/staging/staging.module';
import { WorkersModule } from './platform/workers/workers.module';
import { SampleModule } from './sample/sample.module';

@Module({})
export class AppModule {
  static with(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.with(config),
        DatabaseModule.with(ENTITIES),
        AccessModule,
        AuditModule,
        RepeatedRequestsModule,
        FactsModule,
        WorkersModule,
        StagingModule,
        OrganisationModule,
        AdministrationModule,
        StrategyModule,
        KpisModule,
        ImpactModule,
        PlanningModule,
        CommitmentsModule,
        ActualsModule,
        ControlModule,
        ReportsModule,
        ExchangeModule,
        SampleModule,
      ],
      controllers: [HealthController],
      providers: [
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_PIPE, useFactory: createValidationPipe },
        { provide: APP_FILTER, useClass: ProblemFilter },
        // The response's interceptor stands outside, so that a repeated answer gets its ETag too.
        { provide: APP_INTERCEPTOR, useClass: ResponseInterceptor },
        { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
      ],
    };
  }
}
