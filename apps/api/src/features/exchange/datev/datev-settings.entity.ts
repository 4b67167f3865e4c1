import { Column, Entity, PrimaryColumn } from 'typeorm';
import { keyword, uuid, whole } from '../../../platform/database/scoped-entity';

/** What an organisation's bookkeeping wants in its files; one row each, none until somebody filled it in. */
@Entity('datev_settings')
export class DatevSettingsEntity {
  @PrimaryColumn(uuid) organisationId: string;
  @Column(whole) version: number;
  @Column(whole) consultantNumber: number;
  @Column(whole) clientNumber: number;
  @Column(whole) accountLength: number;
  @Column(keyword) contraAccount: string;
  @Column(keyword) chartOfAccounts: string;
  @Column({ ...keyword, nullable: true }) taxKey: string | null;
  @Column(whole) taxRateBp: number;
}
