export { CommitmentExportService } from './commitment-export.service';
export { ExchangeModule } from './exchange.module';
export type { ExportFile } from './export-file';
export { ExportService } from './export.service';
export { ImportEntity } from './import.entity';
export { ImportPublisher } from './import-publisher.service';
export { ImportProfileEntity } from './profiles/import-profile.entity';
export { ImportService } from './import.service';
export { StagingSweeper } from './staging-sweeper';
