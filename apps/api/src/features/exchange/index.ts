export { ExportBatchEntity } from './batches/export-batch.entity';
export { ExportSweeper } from './batches/export-sweeper';
export { ExchangeModule } from './exchange.module';
export type { ExportFile } from './export-file';
export { ExportService } from './export.service';
export { ImportEntity } from './import.entity';
export { ImportPublisher } from './import-publisher.service';
export { ImportService } from './import.service';
export { StagingSweeper } from './staging-sweeper';
