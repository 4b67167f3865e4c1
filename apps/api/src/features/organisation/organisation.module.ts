import { Module } from '@nestjs/common';
import { CategoryController } from './category.controller';
import { CategoryRepository } from './category.repository';
import { CategoryService } from './category.service';
import { CostCentreController } from './cost-centre.controller';
import { CostCentreRepository } from './cost-centre.repository';
import { CostCentreService } from './cost-centre.service';
import { ExchangeRateController } from './exchange-rate.controller';
import { ExchangeRateRepository } from './exchange-rate.repository';
import { ExchangeRateService } from './exchange-rate.service';
import { MasterDataLedger } from './master-data.ledger';
import { OrganisationDirectory } from './organisation.directory';
import { StaffRoleController } from './staff-role.controller';
import { StaffRoleRepository } from './staff-role.repository';
import { StaffRoleService } from './staff-role.service';
import { SurchargeGuard } from './surcharge-guard';
import { VendorController } from './vendor.controller';
import { VendorRepository } from './vendor.repository';
import { VendorService } from './vendor.service';

@Module({
  controllers: [
    CostCentreController,
    CategoryController,
    StaffRoleController,
    VendorController,
    ExchangeRateController,
  ],
  providers: [
    CostCentreRepository,
    CostCentreService,
    CategoryRepository,
    CategoryService,
    SurchargeGuard,
    StaffRoleRepository,
    StaffRoleService,
    VendorRepository,
    VendorService,
    ExchangeRateRepository,
    ExchangeRateService,
    OrganisationDirectory,
    MasterDataLedger,
  ],
  exports: [
    MasterDataLedger,
    OrganisationDirectory,
    CostCentreService,
    CategoryService,
    StaffRoleService,
    VendorService,
    ExchangeRateService,
  ],
})
export class OrganisationModule {}
