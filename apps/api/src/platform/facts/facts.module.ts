import { Global, Module } from '@nestjs/common';
import { FactReader } from './fact-reader';
import { RollupWriter } from './rollup-writer';

@Global()
@Module({ providers: [FactReader, RollupWriter], exports: [FactReader, RollupWriter] })
export class FactsModule {}
