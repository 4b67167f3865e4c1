import { Injectable } from '@nestjs/common';
import { addDays, addMonths, DomainError, fiscalYearOf, monthOfFiscalPeriod } from '@etat/domain';
import { DATEV_KEY_COLUMNS, DATEV_ROW_COLUMNS, type DatevHeader, writeDatev } from '@etat/exchange';
import { type Access, scopeOf } from '../../../platform/access/access';
import { Clock } from '../../../platform/config/clock';
import type { ExportRow } from '../exporting/export-row';
import type { ExportSource } from '../exporting/export-source';
import { DatevPostings, type DatevReading } from './datev-postings';

/** The postings of one posting period as a DATEV-compatible file. */
@Injectable()
export class DatevSource {
  constructor(
    private readonly datev: DatevPostings,
    private readonly clock: Clock,
  ) {}

  /** @throws {DomainError} `datev.settings-missing`, `datev.currency-without-cents`; while it is written `datev.not-ready` */
  async open(access: Access, month: string): Promise<ExportSource> {
    scopeOf(access, 'actuals.read');
    const { missing, settings, pages } = await this.datev.read(access, month);
    if (missing[0] === 'datev.currency-without-cents')
      throw new DomainError('datev.currency-without-cents', {});
    if (settings === null) throw new DomainError('datev.settings-missing', {});
    const { currency, fiscalYearStartMonth } = access.organisation;
    const { consultantNumber, clientNumber, accountLength, chartOfAccounts } = settings;
    const firstMonth = monthOfFiscalPeriod(
      fiscalYearOf(month, fiscalYearStartMonth),
      1,
      fiscalYearStartMonth,
    );
    const header: DatevHeader = {
      ...{ createdAt: this.clock.now(), currency, consultantNumber, clientNumber },
      ...{ accountLength, chartOfAccounts, title: `Etat ${month}` },
      fiscalYearStart: `${firstMonth}-01`,
      fromDate: `${month}-01`,
      toDate: addDays(`${addMonths(month, 1)}-01`, -1),
    };
    return {
      table: { name: 'datev-postings', columns: DATEV_ROW_COLUMNS },
      keyColumns: DATEV_KEY_COLUMNS,
      name: `EXTF_Buchungsstapel_${month}`,
      pages: toRows(pages),
      write: (rows) => writeDatev(header, rows),
    };
  }
}

/** A file that lacks a posting would be taken for whole: one that cannot be written stops it. */
async function* toRows(pages: AsyncIterable<DatevReading[]>): AsyncIterable<ExportRow[]> {
  for await (const page of pages) {
    for (const { posting, problems } of page) {
      const blocking = problems.find(({ severity }) => severity === 'blocking');
      if (blocking) throw new DomainError('datev.not-ready', { posting: posting.id, reason: blocking.code });
    }
    yield page.flatMap(({ row }) => row ?? []);
  }
}
