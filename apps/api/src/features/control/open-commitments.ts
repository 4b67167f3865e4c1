import { Injectable } from '@nestjs/common';

/** What is ordered and neither received nor invoiced, by fiscal period. */
export interface OpenCommitment {
  costCentreId: string;
  initiativeId: string | null;
  amountsMinor: readonly number[];
}

/** Where open commitments come from: all of the organisation in one fiscal year. */
export type OpenCommitmentSource = (organisationId: string, fiscalYear: number) => Promise<OpenCommitment[]>;

/** Orders depend on budget control, so they hand their figures in here instead of being asked; until then there are none. */
@Injectable()
export class OpenCommitments {
  private source: OpenCommitmentSource = async () => [];

  /** Called once by the feature that keeps the orders, when it starts. */
  provideFrom(source: OpenCommitmentSource): void {
    this.source = source;
  }

  async list(organisationId: string, fiscalYear: number): Promise<OpenCommitment[]> {
    return this.source(organisationId, fiscalYear);
  }
}
