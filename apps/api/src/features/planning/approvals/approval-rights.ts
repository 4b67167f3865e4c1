import { Injectable } from '@nestjs/common';
import type { Access } from '../../../platform/access/access';
import { AccessRepository } from '../../../platform/access/access.repository';
import { Clock } from '../../../platform/config/clock';
import { ApprovalDelegationRepository, ApprovalThresholdRepository } from './approval.repository';
import { type ApprovalRight, Approver } from './approver';

/** Loads what somebody may approve today: by their own roles, and for whom they stand in. */
@Injectable()
export class ApprovalRights {
  constructor(
    private readonly delegations: ApprovalDelegationRepository,
    private readonly thresholds: ApprovalThresholdRepository,
    private readonly access: AccessRepository,
    private readonly clock: Clock,
  ) {}

  async approverOf(access: Access): Promise<Approver> {
    const organisationId = access.organisation.id;
    const paths = await this.thresholds.loadPaths(organisationId);
    return new Approver(access.personId, await this.listRights(access), {
      thresholds: await this.thresholds.list(organisationId, { validFrom: 'ASC' }),
      pathOf: (costCentreId) => paths.get(costCentreId) ?? [],
      today: this.clock.dateIn(access.organisation.timeZone),
    });
  }

  /** A right that was delegated goes no further: who stands in for somebody passes nothing on. */
  private async listRights(access: Access): Promise<ApprovalRight[]> {
    const organisationId = access.organisation.id;
    const rights: ApprovalRight[] = [{ inNameOf: null, scopes: access.scopes }];
    const active = await this.delegations.listActive(
      organisationId,
      access.personId,
      this.clock.dateIn(access.organisation.timeZone),
    );
    for (const { fromPersonId } of active) {
      const person = await this.access.findMember(organisationId, { personId: fromPersonId });
      if (!person?.accountId) continue;
      const theirs = await this.access.loadAccess(person, person.accountId, access.requestId);
      if (theirs) rights.push({ inNameOf: fromPersonId, scopes: theirs.scopes });
    }
    return rights;
  }
}
