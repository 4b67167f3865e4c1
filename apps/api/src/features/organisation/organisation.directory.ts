import { Injectable } from '@nestjs/common';
import { DomainError } from '@etat/domain';
import { PersonEntity } from '../../platform/access/person.entity';
import { RoleGrantEntity } from '../../platform/access/role-grant.entity';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { newId } from '../../platform/http/new-id';
import { CategoryEntity, CategorySurchargeEntity } from './category.entity';
import { CostCentreEntity } from './cost-centre.entity';
import { CostCentreRepository } from './cost-centre.repository';
import { StaffRoleCapacityEntity, StaffRoleEntity, StaffRoleRateEntity } from './staff-role.entity';
import { VendorEntity } from './vendor.entity';

/** What other features may ask of the master data. Ids from outside are always looked up within the organisation. */
@Injectable()
export class OrganisationDirectory {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly costCentres: CostCentreRepository,
  ) {}

  /** Creates the topmost cost centre of a new organisation and returns its id. */
  async createRoot(organisationId: string, name: string, responsibleId: string): Promise<string> {
    const id = newId();
    await this.costCentres.insert({
      id,
      organisationId,
      version: 1,
      code: '0',
      name,
      parentId: null,
      responsibleId,
      isActive: true,
    });
    await this.costCentres.rebuildClosure(organisationId);
    return id;
  }

  /** @throws {DomainError} `cost-centre.unknown` */
  async requireCostCentre(organisationId: string, id: string): Promise<CostCentreEntity> {
    const row = await this.unitOfWork.recall(`cost-centre ${organisationId} ${id}`, () =>
      this.unitOfWork.reader.findOneBy(CostCentreEntity, { organisationId, id }),
    );
    if (!row) throw new DomainError('cost-centre.unknown', { id });
    return row;
  }

  /** All cost centres by code, whatever their state. */
  async listCostCentres(organisationId: string): Promise<CostCentreEntity[]> {
    return this.unitOfWork.reader.find(CostCentreEntity, {
      where: { organisationId },
      order: { code: 'ASC', id: 'ASC' },
    });
  }

  /** All categories by code, whatever their state. */
  async listCategories(organisationId: string): Promise<CategoryEntity[]> {
    return this.unitOfWork.reader.find(CategoryEntity, {
      where: { organisationId },
      order: { code: 'ASC', id: 'ASC' },
    });
  }

  /** @throws {DomainError} `category.unknown` */
  async requireCategory(organisationId: string, id: string): Promise<CategoryEntity> {
    const row = await this.unitOfWork.reader.findOneBy(CategoryEntity, { organisationId, id });
    if (!row) throw new DomainError('category.unknown', { id });
    return row;
  }

  /** Names of persons by their ids. */
  async listPersonNames(organisationId: string): Promise<Map<string, string>> {
    const rows = await this.unitOfWork.reader.find(PersonEntity, {
      select: { id: true, name: true },
      where: { organisationId },
    });
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /**
   * A category cost may be booked on, inside a unit of work: until it ends nobody gives the category children or another
   * kind.
   * @throws {DomainError} `category.unknown`, `category.not-leaf`, `category.kind-mismatch`
   */
  async requireLeafCategory(
    organisationId: string,
    id: string,
    kind: CategoryEntity['kind'],
  ): Promise<CategoryEntity> {
    await this.unitOfWork.lock(`categories:${organisationId}`, 'shared');
    const { row, isParent } = await this.unitOfWork.recall(`category ${organisationId} ${id}`, async () => ({
      row: await this.requireCategory(organisationId, id),
      isParent: await this.unitOfWork.reader.existsBy(CategoryEntity, { organisationId, parentId: id }),
    }));
    if (isParent) throw new DomainError('category.not-leaf', { id });
    if (row.kind !== kind) throw new DomainError('category.kind-mismatch', { id, categoryKind: row.kind });
    return row;
  }

  /** Null passes. @throws {DomainError} `vendor.unknown` */
  async requireVendor(organisationId: string, id: string | null): Promise<void> {
    if (id === null) return;
    const isKnown = await this.unitOfWork.recall(`vendor ${organisationId} ${id}`, () =>
      this.unitOfWork.reader.existsBy(VendorEntity, { organisationId, id }),
    );
    if (!isKnown) throw new DomainError('vendor.unknown', { id });
  }

  /** Null passes. @throws {DomainError} `person.unknown` */
  async requirePerson(organisationId: string, id: string | null): Promise<void> {
    if (id !== null && !(await this.unitOfWork.reader.existsBy(PersonEntity, { organisationId, id })))
      throw new DomainError('person.unknown', { id });
  }

  /** The dated rates of a role, oldest first. @throws {DomainError} `staff-role.unknown` */
  async listRates(organisationId: string, roleId: string): Promise<StaffRoleRateEntity[]> {
    return this.unitOfWork.recall(`rates ${organisationId} ${roleId}`, async () => {
      if (!(await this.unitOfWork.reader.existsBy(StaffRoleEntity, { organisationId, id: roleId })))
        throw new DomainError('staff-role.unknown', { id: roleId });
      return this.unitOfWork.reader.find(StaffRoleRateEntity, {
        where: { organisationId, roleId },
        order: { validFrom: 'ASC' },
      });
    });
  }

  /** The dated capacities of one role, or of all, oldest first. */
  async listCapacities(organisationId: string, roleId?: string): Promise<StaffRoleCapacityEntity[]> {
    return this.unitOfWork.reader.find(StaffRoleCapacityEntity, {
      where: { organisationId, ...(roleId === undefined ? {} : { roleId }) },
      order: { validFrom: 'ASC' },
    });
  }

  /** Every hourly role, inactive ones too. */
  async listStaffRoles(organisationId: string): Promise<StaffRoleEntity[]> {
    return this.unitOfWork.reader.find(StaffRoleEntity, {
      where: { organisationId },
      order: { code: 'ASC', id: 'ASC' },
    });
  }

  /** The dated surcharges of all categories, oldest first. */
  async listSurcharges(organisationId: string): Promise<CategorySurchargeEntity[]> {
    return this.unitOfWork.reader.find(CategorySurchargeEntity, {
      where: { organisationId },
      order: { targetCategoryId: 'ASC', validFrom: 'ASC' },
    });
  }

  /** Whether a role is granted exactly on this cost centre. */
  async isGranted(organisationId: string, costCentreId: string): Promise<boolean> {
    return this.unitOfWork.reader.existsBy(RoleGrantEntity, { organisationId, costCentreId });
  }
}
