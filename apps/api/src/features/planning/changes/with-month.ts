import { DomainError, type Month } from '@etat/domain';

/** Runs what refuses by fiscal period and lets the refusal name the calendar month, as the form does. */
export async function withMonth<T>(months: readonly Month[], work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { period } = error.details;
    const month = typeof period === 'number' ? months[period - 1] : undefined;
    if (month === undefined) throw error;
    throw new DomainError(error.code, { ...error.details, month });
  }
}
