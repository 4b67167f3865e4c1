import { Injectable } from '@nestjs/common';
import type { ExportContractCalendarQuerySchema, ExportOrdersQuerySchema } from '@etat/contracts';
import type * as z from 'zod';
import { type Access, scopeOf } from '../../platform/access/access';
import { ContractService, OrderRepository, toOrder } from '../commitments';
import { type ExportFile, ExportFiles, onePage, toMoney } from './export-file';
import type { ExportRow } from './exporting/csv-export';
import { toCalendarRow, toOrderRows } from './exporting/commitment-rows';
import { type ExportNames, toExportNames } from './exporting/export-names';
import { MasterDataRepository } from './master-data.repository';

/** Orders with what is open on them, and the contract calendar, as files. */
@Injectable()
export class CommitmentExportService {
  constructor(
    private readonly masterData: MasterDataRepository,
    private readonly orderRepository: OrderRepository,
    private readonly contracts: ContractService,
    private readonly files: ExportFiles,
  ) {}

  async orders(access: Access, query: z.infer<typeof ExportOrdersQuerySchema>): Promise<ExportFile> {
    const pages = this.toPages(access, await this.loadNames(access));
    return this.files.create(access, 'orders', query.profile, 'orders', query, pages);
  }

  async contractCalendar(
    access: Access,
    query: z.infer<typeof ExportContractCalendarQuerySchema>,
  ): Promise<ExportFile> {
    const calendar = await this.contracts.getCalendar(access, query);
    const names = await this.loadNames(access);
    const rows = calendar.items.map((event) => toCalendarRow(event, names, toMoney(access)));
    const fileName = `contract-calendar-${calendar.from}`;
    return this.files.create(access, 'contract-calendar', query.profile, fileName, query, onePage(rows));
  }

  private async *toPages(access: Access, names: ExportNames): AsyncIterable<ExportRow[]> {
    const scope = scopeOf(access, 'commitments.read');
    const money = toMoney(access);
    for await (const page of this.orderRepository.stream(access.organisation.id, scope))
      yield page.flatMap((row) => toOrderRows(toOrder(row), names, money));
  }

  private async loadNames(access: Access): Promise<ExportNames> {
    scopeOf(access, 'commitments.read');
    return toExportNames(await this.masterData.load(access.organisation.id));
  }
}
