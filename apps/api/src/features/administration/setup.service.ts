import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { SetupRequest } from '@etat/contracts';
import { DomainError } from '@etat/domain';
import { createSecret, hashSecret } from '../../platform/access/secret';
import { Clock } from '../../platform/config/clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { newId } from '../../platform/http/new-id';
import { AccountRepository } from './account.repository';
import { FoundingService } from './founding.service';
import { hashPassword } from './password';
import { SampleGate } from './sample-gate';
import { SignInThrottle } from './sign-in-throttle';

const THROTTLE_KEY = 'setup-code';

/** First administrator and first organisation; possible once, and only with the code printed at the start. */
@Injectable()
export class SetupService {
  /** Valid for this run of the server. Letters and digits in groups, easy to read off a terminal. */
  readonly setupCode = createSecret()
    .replace(/[^a-zA-Z0-9]/g, '')
    .slice(0, 12)
    .toUpperCase()
    .replace(/(.{4})(?=.)/g, '$1-');

  constructor(
    private readonly accounts: AccountRepository,
    private readonly founding: FoundingService,
    private readonly sample: SampleGate,
    private readonly throttle: SignInThrottle,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async isSetUp(): Promise<boolean> {
    return (await this.accounts.countAccounts()) > 0;
  }

  /** Guesses share one throttle, wherever they are made. @throws {DomainError} `session.throttled`, `setup.wrong-code` */
  async checkCode(setupCode: string): Promise<void> {
    await this.throttle.reserve(THROTTLE_KEY);
    const given = hashSecret(setupCode.toUpperCase());
    if (!timingSafeEqual(Buffer.from(given), Buffer.from(hashSecret(this.setupCode))))
      throw new DomainError('setup.wrong-code', {});
    await this.throttle.forget(THROTTLE_KEY);
  }

  /** @throws {DomainError} `session.throttled`, `setup.wrong-code`, `setup.done` */
  async setUp(request: SetupRequest): Promise<string> {
    await this.checkCode(request.setupCode);
    return this.setUpTrusted(request);
  }

  /** The same from the command line, whose user can read the data folder anyway. @throws {DomainError} `setup.done` */
  async setUpTrusted(request: Omit<SetupRequest, 'setupCode'>): Promise<string> {
    const { name, email, password } = request.administrator;
    const passwordHash = await hashPassword(password);
    return this.unitOfWork.run(async () => {
      await this.unitOfWork.lock('setup');
      if (await this.isSetUp()) throw new DomainError('setup.done', {});
      const accountId = newId();
      const { language } = request.organisation;
      await this.accounts.insert({
        id: accountId,
        email,
        name,
        language,
        passwordHash,
        isActive: true,
        createdAt: this.clock.now(),
        version: 1,
      });
      const founder = { accountId, name, email, language };
      await this.founding.found(founder, request.organisation);
      if (request.start === 'sample') await this.sample.create(founder);
      return accountId;
    });
  }
}
