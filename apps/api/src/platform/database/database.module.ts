import { DynamicModule, Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import type { Config } from '../config/config';
import { CONFIG } from '../config/config.module';
import { closeDataSources, type DataSources, type EntityList, openDataSources } from './data-sources';
import { UnitOfWork } from './unit-of-work';

const SOURCES = Symbol('data-sources');

@Global()
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(@Inject(SOURCES) private readonly sources: DataSources) {}

  static with(entities: EntityList): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [
        {
          provide: SOURCES,
          inject: [CONFIG],
          useFactory: (config: Config) => openDataSources(config, entities),
        },
        {
          provide: UnitOfWork,
          inject: [SOURCES],
          useFactory: (sources: DataSources) => new UnitOfWork(sources),
        },
      ],
      exports: [UnitOfWork],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await closeDataSources(this.sources);
  }
}
