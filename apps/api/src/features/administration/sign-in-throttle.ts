import { Injectable } from '@nestjs/common';
import { DomainError } from '@etat/domain';
import { hashSecret } from '../../platform/access/secret';
import { Clock } from '../../platform/config/clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { AccountRepository } from './account.repository';

const FREE_FAILURES = 5;
const FIRST_BLOCK_MS = 30_000;
const LONGEST_BLOCK_MS = 15 * 60_000;
const FORGET_MS = 60 * 60_000;

/** The key all guesses at one e-mail's password share, wherever they are made. */
export const emailKey = (email: string): string => `email:${email}`;

/** Slows guessing: after five failures on one key (an e-mail, an account, the setup code), waits double from 30 s to 15 min. */
@Injectable()
export class SignInThrottle {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Counts an attempt before the password is looked at, so that parallel guesses count too.
   * @throws {DomainError} `session.throttled` with `retryAfterSeconds`
   */
  async reserve(key: string): Promise<void> {
    const keyHash = hashSecret(key);
    const retryAfterMs = await this.unitOfWork.run(async () => {
      await this.unitOfWork.lock(`sign-in:${keyHash}`);
      const now = this.clock.now();
      const known = await this.accounts.findAttempts(keyHash);
      if (known && known.blockedUntil > now) return Date.parse(known.blockedUntil) - Date.parse(now);
      const failures = known && known.lastAt > this.clock.shifted(-FORGET_MS) ? known.failures + 1 : 1;
      const blockMs =
        failures < FREE_FAILURES
          ? 0
          : Math.min(FIRST_BLOCK_MS * 2 ** (failures - FREE_FAILURES), LONGEST_BLOCK_MS);
      await this.accounts.saveAttempts({
        keyHash,
        failures,
        lastAt: now,
        blockedUntil: this.clock.shifted(blockMs),
      });
      return 0;
    });
    if (retryAfterMs > 0)
      throw new DomainError('session.throttled', { retryAfterSeconds: Math.ceil(retryAfterMs / 1000) });
  }

  async forget(key: string): Promise<void> {
    await this.unitOfWork.run(() => this.accounts.clearAttempts(hashSecret(key)));
  }
}
