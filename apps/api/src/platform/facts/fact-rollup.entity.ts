import { Column, Entity, PrimaryColumn } from 'typeorm';
import { big, uuid, whole } from '../database/scoped-entity';

/** The value of a dimension that a fact does not have; never NULL, because NULLs never conflict and upserts would double. */
export const NONE = '0';
/** Scenario of booked cost; every scenario but this and the next is the id of a budget version. */
export const ACTUAL = 'AC';
/** Scenario of open commitments: what is ordered, neither received nor invoiced, by the month in which it is due. */
export const COMMITMENT = 'commitment';

/** Sum of lines or postings per key and fiscal year: a01..a12 minor units, h01..h12 minutes by fiscal period. */
@Entity('fact_rollup')
export class FactRollupEntity {
  @PrimaryColumn(uuid) organisationId: string;
  @PrimaryColumn(uuid) scenario: string;
  @PrimaryColumn(whole) fiscalYear: number;
  @PrimaryColumn(uuid) costCentreId: string;
  @PrimaryColumn(uuid) initiativeId: string;
  @PrimaryColumn(uuid) categoryId: string;
  @PrimaryColumn(uuid) vendorId: string;
  @PrimaryColumn(uuid) roleId: string;
  @Column(big) a01: number;
  @Column(big) a02: number;
  @Column(big) a03: number;
  @Column(big) a04: number;
  @Column(big) a05: number;
  @Column(big) a06: number;
  @Column(big) a07: number;
  @Column(big) a08: number;
  @Column(big) a09: number;
  @Column(big) a10: number;
  @Column(big) a11: number;
  @Column(big) a12: number;
  @Column(big) h01: number;
  @Column(big) h02: number;
  @Column(big) h03: number;
  @Column(big) h04: number;
  @Column(big) h05: number;
  @Column(big) h06: number;
  @Column(big) h07: number;
  @Column(big) h08: number;
  @Column(big) h09: number;
  @Column(big) h10: number;
  @Column(big) h11: number;
  @Column(big) h12: number;
}
