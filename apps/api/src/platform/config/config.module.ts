import { DynamicModule, Global, Module } from '@nestjs/common';
import { Clock } from './clock';
import type { Config } from './config';

/** Injection token of the parsed {@link Config}. */
export const CONFIG = Symbol('config');

@Global()
@Module({})
export class ConfigModule {
  static with(config: Config): DynamicModule {
    const { today } = config;
    const clock = new Clock(
      () => (today === null ? new Date() : new Date(`${today}T${new Date().toISOString().slice(11)}`)),
      today,
    );
    return {
      module: ConfigModule,
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: Clock, useValue: clock },
      ],
      exports: [CONFIG, Clock],
    };
  }
}
