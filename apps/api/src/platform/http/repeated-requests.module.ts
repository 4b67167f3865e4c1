import { Global, Module } from '@nestjs/common';
import { RepeatedRequests } from './repeated-requests';

@Global()
@Module({ providers: [RepeatedRequests], exports: [RepeatedRequests] })
export class RepeatedRequestsModule {}
