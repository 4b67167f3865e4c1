import { Global, Module } from '@nestjs/common';
import { StagedRows } from './staged-rows';

@Global()
@Module({ providers: [StagedRows], exports: [StagedRows] })
export class StagingModule {}
