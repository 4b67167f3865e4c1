import { Injectable } from '@nestjs/common';
import type { ContractCalendarQuery } from '@etat/contracts';
import { type Access, scopeOf } from '../../../platform/access/access';
import { ContractService, OrderRepository, toOrder } from '../../commitments';
import { MasterDataRepository } from '../master-data.repository';
import { toCalendarRow, toOrderRows } from './commitment-rows';
import type { ExportRow } from './export-row';
import { type ExportNames, toExportNames } from './export-names';
import { type ExportSource, onePage, toMoney, toSource } from './export-source';

/** Orders with what is open on them, and the contract calendar, for files. */
@Injectable()
export class CommitmentSources {
  constructor(
    private readonly masterData: MasterDataRepository,
    private readonly orderRepository: OrderRepository,
    private readonly contracts: ContractService,
  ) {}

  async orders(access: Access): Promise<ExportSource> {
    return toSource('orders', 'orders', this.toPages(access, await this.loadNames(access)));
  }

  async contractCalendar(access: Access, query: ContractCalendarQuery): Promise<ExportSource> {
    const calendar = await this.contracts.getCalendar(access, query);
    const names = await this.loadNames(access);
    const rows = calendar.items.map((event) => toCalendarRow(event, names, toMoney(access)));
    return toSource('contract-calendar', `contract-calendar-${calendar.from}`, onePage(rows));
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
