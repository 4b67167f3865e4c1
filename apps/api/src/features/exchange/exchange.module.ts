import { Module } from '@nestjs/common';
import { ExportBatchController } from './batches/export-batch.controller';
import { ExportBatchReader } from './batches/export-batch.reader';
import { ExportBatchRepository } from './batches/export-batch.repository';
import { ExportBatchService } from './batches/export-batch.service';
import { ExportShelf } from './batches/export-shelf';
import { ExportSweeper } from './batches/export-sweeper';
import { DatevCheckService } from './datev/datev-check.service';
import { DatevController } from './datev/datev.controller';
import { DatevPostings } from './datev/datev-postings';
import { DatevSettingsService } from './datev/datev-settings.service';
import { DatevSource } from './datev/datev-source';
import { CommitmentSources } from './exporting/commitment-sources';
import { ExportSources } from './exporting/export-sources';
import { FigureSources } from './exporting/figure-sources';
import { ActualsModule } from '../actuals';
import { CommitmentsModule } from '../commitments';
import { KpisModule } from '../kpis';
import { OrganisationModule } from '../organisation';
import { PlanningModule } from '../planning';
import { ReportsModule } from '../reports';
import { BadRowsService } from './bad-rows.service';
import { PostingEvaluator } from './evaluate-postings.service';
import { ExportController } from './export.controller';
import { ExportService } from './export.service';
import { ImportController } from './import.controller';
import { ImportEvaluator } from './import-evaluator.service';
import { ImportPublisher } from './import-publisher.service';
import { ImportRepository } from './import.repository';
import { ImportService } from './import.service';
import { LineEvaluator } from './kinds/budget-lines/evaluate-lines.service';
import { IMPORT_KIND_PROVIDERS } from './kinds/import-kinds';
import { KpiEvaluator } from './kinds/kpi-values/evaluate-kpis.service';
import { OrderDirectory } from './order-directory';
import { MasterDataRepository } from './master-data.repository';
import { NameWriter } from './name-writer.service';
import { PostingPublisher } from './posting-publisher.service';
import { ImportProfileController } from './profiles/import-profile.controller';
import { ImportProfileRepository } from './profiles/import-profile.repository';
import { ImportProfiles } from './profiles/import-profiles';
import { Publications } from './publications';
import { StagedFiles } from './staged-files.service';
import { StagingArea } from './staging-area';
import { StagingSweeper } from './staging-sweeper';

@Module({
  imports: [ActualsModule, CommitmentsModule, KpisModule, OrganisationModule, PlanningModule, ReportsModule],
  controllers: [
    ImportController,
    ImportProfileController,
    ExportController,
    DatevController,
    ExportBatchController,
  ],
  providers: [
    StagingArea,
    StagedFiles,
    StagingSweeper,
    MasterDataRepository,
    OrderDirectory,
    ImportRepository,
    PostingEvaluator,
    LineEvaluator,
    KpiEvaluator,
    ImportEvaluator,
    NameWriter,
    ...IMPORT_KIND_PROVIDERS,
    Publications,
    PostingPublisher,
    ImportPublisher,
    BadRowsService,
    ImportProfileRepository,
    ImportProfiles,
    ImportService,
    FigureSources,
    CommitmentSources,
    DatevSettingsService,
    DatevPostings,
    DatevCheckService,
    DatevSource,
    ExportSources,
    ExportService,
    ExportShelf,
    ExportSweeper,
    ExportBatchRepository,
    ExportBatchService,
    ExportBatchReader,
  ],
  exports: [ImportService, ImportPublisher, ExportService, ExportSweeper, StagingSweeper],
})
export class ExchangeModule {}
