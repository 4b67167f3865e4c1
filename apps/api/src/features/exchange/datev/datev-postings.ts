import { Injectable } from '@nestjs/common';
import type { DatevSettingsInput } from '@etat/contracts';
import { currencyExponent } from '@etat/domain';
import { type DatevPosting, type DatevProblem, toDatevRow } from '@etat/exchange';
import type { Access } from '../../../platform/access/access';
import { OriginatedPostings, type PostingEntity } from '../../actuals';
import type { ExportRow } from '../exporting/export-row';
import { MasterDataRepository } from '../master-data.repository';
import { DatevSettingsService } from './datev-settings.service';

/** A posting held against the layout. */
export interface DatevReading {
  posting: PostingEntity;
  /** Null for one that is left out or cannot be written. */
  row: ExportRow | null;
  problems: DatevProblem[];
}

export interface DatevReadings {
  /** Codes of what is missing before any posting is looked at. */
  missing: string[];
  settings: DatevSettingsInput | null;
  pages: AsyncIterable<DatevReading[]>;
}

const CENT_DIGITS = 2;
/** So that everything else can be checked before the settings are there. */
const NO_TERMS = { accountLength: 8, contraAccount: '', taxKey: null, taxRateBp: 0 };

/** The postings of a month as rows of the DATEV-compatible file, with all that is wrong with them. */
@Injectable()
export class DatevPostings {
  constructor(
    private readonly postings: OriginatedPostings,
    private readonly masterData: MasterDataRepository,
    private readonly settings: DatevSettingsService,
  ) {}

  async read(access: Access, month: string): Promise<DatevReadings> {
    const { settings } = await this.settings.get(access);
    const toPosting = toDatevPostings(await this.masterData.load(access.organisation.id));
    const terms = settings ?? NO_TERMS;
    const stream = this.postings.stream(access, month);
    const pages = async function* () {
      for await (const page of stream)
        yield page.map((posting) => {
          const { cells, figure, problems } = toDatevRow(toPosting(posting), terms);
          return { posting, row: cells && { cells, figure }, problems };
        });
    };
    const hasCents = currencyExponent(access.organisation.currency) === CENT_DIGITS;
    const missing = [
      ...(settings === null ? ['datev.settings-missing'] : []),
      ...(hasCents ? [] : ['datev.currency-without-cents']),
    ];
    return { missing, settings, pages: pages() };
  }
}

function toDatevPostings(
  data: Awaited<ReturnType<MasterDataRepository['load']>>,
): (posting: PostingEntity) => DatevPosting {
  const accounts = new Map(data.categories.map(({ id, glAccount }) => [id, glAccount]));
  const costCentres = new Map(data.costCentres.map(({ id, code }) => [id, code]));
  const vendors = new Map(data.vendors.map(({ id, name }) => [id, name]));
  return ({ id, amountMinor, postingDate, categoryId, costCentreId, vendorId, document, text }) => ({
    ...{ id, amountMinor, document, date: postingDate },
    account: accounts.get(categoryId) ?? null,
    text: text === '' ? (vendors.get(vendorId ?? '') ?? '') : text,
    costCentre: costCentres.get(costCentreId) ?? '',
  });
}
