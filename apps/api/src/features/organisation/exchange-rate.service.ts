import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { ExchangeRate, ExchangeRateImport } from '@etat/contracts';
import { crossRateE9, DomainError } from '@etat/domain';
import { readReferenceRates, type ReferenceRate } from '@etat/exchange';
import { type Access, requireWhole } from '../../platform/access/access';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/config/clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { ExchangeRateRepository } from './exchange-rate.repository';

const EURO = 'EUR';
const PAR_E9 = 1_000_000_000;
const LARGEST_FILE_BYTES = 20_000_000;

/** Reference rates of the European Central Bank: brought in as its file, asked for by day. */
@Injectable()
export class ExchangeRateService {
  constructor(
    private readonly repository: ExchangeRateRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** The last rate of each currency up to a day, today when none is given. */
  async list(access: Access, date?: string): Promise<{ items: ExchangeRate[]; nextCursor: null }> {
    const { id, currency: base, timeZone } = access.organisation;
    const upTo = date ?? this.clock.dateIn(timeZone);
    const published: ReferenceRate[] = await this.repository.listLast(id, upTo);
    const perEuro = published.find(({ currency }) => currency === base);
    const toE9 = base === EURO ? PAR_E9 : perEuro?.perEuroE9;
    if (toE9 === undefined) return { items: [], nextCursor: null };
    const all =
      perEuro === undefined
        ? published
        : [{ currency: EURO, date: perEuro.date, perEuroE9: PAR_E9 }, ...published];
    const items = all
      .filter(({ currency }) => currency !== base)
      .map(({ currency, date: day, perEuroE9 }) => ({
        currency,
        date: day,
        perEuroE9,
        rateE9: crossRateE9({ fromE9: perEuroE9, toE9 }),
      }));
    return { items, nextCursor: null };
  }

  /** @throws {DomainError} `rates.none-for-date` when nothing was published up to the day */
  async find(access: Access, currency: string, date: string): Promise<ExchangeRate> {
    const found = (await this.list(access, date)).items.find((rate) => rate.currency === currency);
    if (!found) throw new DomainError('rates.none-for-date', { currency, date });
    return found;
  }

  /**
   * Adds the rates of a file; those that are there already stay, changed ones are written over.
   * @throws {DomainError} `rates.not-reference-file`, `rates.bad-cell` with its line; `import.file-too-large`
   */
  async import(access: Access, body: Readable): Promise<ExchangeRateImport> {
    requireWhole(access, 'master.write');
    const hash = createHash('sha256');
    const rates: ReferenceRate[] = [];
    const days = new Set<string>();
    for await (const row of readReferenceRates(limit(body, (chunk) => hash.update(chunk)))) {
      days.add(row.date);
      rates.push(row);
    }
    const sha256 = hash.digest('hex');
    const { id } = access.organisation;
    return this.unitOfWork.run(async () => {
      await this.unitOfWork.lock(`exchange-rates:${id}`);
      const present = await this.repository.loadAll(id);
      const stored = ({ currency, date }: ReferenceRate) => present.get(`${currency} ${date}`);
      const fresh = rates.filter((rate) => stored(rate) === undefined);
      const changed = rates.filter((rate) => ![undefined, rate.perEuroE9].includes(stored(rate)));
      await this.repository.upsert(id, [...fresh, ...changed]);
      const sorted = [...days].sort();
      const result = {
        daysRead: days.size,
        ratesNew: fresh.length,
        ratesChanged: changed.length,
        ratesUnchanged: rates.length - fresh.length - changed.length,
        firstDate: sorted.at(0) ?? null,
        lastDate: sorted.at(-1) ?? null,
      };
      await this.audit.record(access, {
        action: 'exchange-rates.imported',
        entity: 'exchange-rate',
        entityId: null,
        after: { ...result, sha256 },
      });
      return result;
    });
  }
}

async function* limit(body: Readable, see: (chunk: Buffer) => void): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > LARGEST_FILE_BYTES)
      throw new DomainError('import.file-too-large', { maxMegabytes: LARGEST_FILE_BYTES / 1_000_000 });
    see(chunk);
    yield chunk;
  }
}
