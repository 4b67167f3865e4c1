import { Global, Module } from '@nestjs/common';
import { AccountNames } from './account-names';
import { AccessRepository } from './access.repository';

@Global()
@Module({ providers: [AccessRepository, AccountNames], exports: [AccessRepository, AccountNames] })
export class AccessModule {}
