import { SessionSchema, type Language, type Session } from '@etat/contracts';
import { queryOptions } from '@tanstack/react-query';
import { ProblemError, request, requestNothing } from '../http';

/** Who is signed in; null when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }): Promise<Session | null> => {
    try {
      return await request('/session', SessionSchema, { signal });
    } catch (error) {
      if (error instanceof ProblemError && error.problem.status === 401) return null;
      throw error;
    }
  },
  staleTime: 5 * 60_000,
});

export function signIn(email: string, password: string): Promise<Session> {
  return request('/session', SessionSchema, { method: 'POST', body: { email, password } });
}

export function signOut(): Promise<void> {
  return requestNothing('/session', { method: 'DELETE' });
}

/** Keeps the language with the account; that it is shown does not wait for it and does not depend on it. */
export async function saveLanguage(language: Language): Promise<void> {
  await requestNothing('/account', { method: 'PATCH', body: { language } }).catch(() => undefined);
}

export function changePassword(currentPassword: string, newPassword: string): Promise<void> {
  return requestNothing('/account/password', { method: 'POST', body: { currentPassword, newPassword } });
}
