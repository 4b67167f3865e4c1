export { ExchangeModule } from './exchange.module';
export { type ExportFile, ExportService } from './export.service';
export { ImportEntity } from './import.entity';
export { ImportService } from './import.service';
export { StagingSweeper } from './staging-sweeper';
