import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { flag, instant, keyword, name, uuid, whole } from '../database/scoped-entity';

/** The Mandant every other row belongs to. */
@Entity('organisation')
export class OrganisationEntity {
  @PrimaryColumn(uuid) id: string;
  @Index({ unique: true }) @Column({ ...keyword, length: 80 }) slug: string;
  @Column(name) name: string;
  @Column({ ...keyword, length: 3 }) currency: string;
  @Column({ ...keyword, length: 2 }) language: string;
  @Column(whole) fiscalYearStartMonth: number;
  @Column({ ...keyword, length: 60 }) timeZone: string;
  @Column(flag) isSample: boolean;
  @Column(instant) createdAt: string;
  @Column(whole) version: number;
}
