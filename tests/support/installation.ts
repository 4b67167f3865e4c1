import type { Grant, Organisation, Person, Session } from '@etat/contracts';
import type { HttpClient, HttpResponse } from './http';
import type { TestServer } from './server';

export const API = '/api/v1';
export const PASSWORD = 'correct horse battery';

/** A signed-in person and the organisation they act in. */
export interface Member {
  client: HttpClient;
  organisation: Organisation;
  /** Path of the organisation: `/api/v1/organisations/<id>`. */
  path: string;
  personId: string;
  email: string;
}

/** The body of an answer that must have this status; what the server said stands in the failure. */
export function expectStatus<Body>(answer: HttpResponse<Body>, status: number): Body {
  if (answer.status !== status)
    throw new Error(`Expected ${status}, the server answered ${answer.status}: ${answer.text}`);
  return answer.body;
}

export const setupRequest = (setupCode: string, start: 'empty' | 'sample' = 'empty') => ({
  setupCode,
  administrator: { name: 'Ada Admin', email: 'ada@example.org', password: PASSWORD },
  organisation: { name: 'Alpha AG', language: 'en', currency: 'EUR', fiscalYearStartMonth: 1 },
  start,
});

function toMember(client: HttpClient, session: Session, organisationId?: string): Member {
  const membership = session.memberships.find(
    ({ organisation }) => organisationId === undefined || organisation.id === organisationId,
  );
  if (!membership) throw new Error('The session has no such membership.');
  const { organisation, personId } = membership;
  return {
    client,
    organisation,
    path: `${API}/organisations/${organisation.id}`,
    personId,
    email: session.account.email,
  };
}

/** Sets a fresh server up; the administrator is controller too. */
export async function setUp(server: TestServer): Promise<Member> {
  const client = server.client();
  const session = expectStatus(
    await client.post<Session>(`${API}/setup`, setupRequest(server.setupCode)),
    201,
  );
  return toMember(client, session);
}

export async function signIn(server: TestServer, email: string, password = PASSWORD): Promise<HttpClient> {
  const client = server.client();
  expectStatus(await client.post(`${API}/session`, { email, password }), 200);
  return client;
}

/** Founds a further organisation, whose administrator and controller `founder` becomes. */
export async function foundOrganisation(founder: Member, name: string): Promise<Member> {
  const organisation = expectStatus(
    await founder.client.post<Organisation>(`${API}/organisations`, {
      name,
      language: 'en',
      currency: 'EUR',
      fiscalYearStartMonth: 1,
      timeZone: 'Europe/Berlin',
    }),
    201,
  );
  const session = expectStatus(await founder.client.get<Session>(`${API}/session`), 200);
  return toMember(founder.client, session, organisation.id);
}

export async function addPerson(
  by: Member,
  person: { name: string; email?: string | null; grants?: Grant[] },
): Promise<Person> {
  return expectStatus(await by.client.post<Person>(`${by.path}/people`, person), 201);
}

/** A one-time link's token. */
export async function createLink(
  by: Member,
  personId: string,
  kind: 'invitation' | 'password-reset' = 'invitation',
): Promise<string> {
  const answer = await by.client.post<{ path: string }>(`${by.path}/people/${personId}/${kind}`);
  return expectStatus(answer, 201).path.replace('/welcome/', '');
}

/** Invites somebody and lets them accept: a member with these roles on these cost centres. */
export async function addMember(
  server: TestServer,
  by: Member,
  email: string,
  grants: Grant[],
): Promise<Member> {
  const person = await addPerson(by, { name: email.split('@')[0] ?? email, email, grants });
  const token = await createLink(by, person.id);
  const client = server.client();
  const session = expectStatus(
    await client.post<Session>(`${API}/links/${token}`, { password: PASSWORD }),
    200,
  );
  return toMember(client, session, by.organisation.id);
}

/** The topmost cost centre. */
export async function rootOf(member: Member): Promise<string> {
  const list = await member.client.get<{ items: { id: string; parentId: string | null }[] }>(
    `${member.path}/cost-centres`,
  );
  const root = expectStatus(list, 200).items.find((item) => item.parentId === null);
  if (!root) throw new Error('The organisation has no topmost cost centre.');
  return root.id;
}

/** A cost centre, below the topmost one unless told otherwise. */
export async function addCostCentre(by: Member, code: string, parentId?: string): Promise<string> {
  const answer = await by.client.post<{ id: string }>(`${by.path}/cost-centres`, {
    code,
    name: `Cost centre ${code}`,
    parentId: parentId ?? (await rootOf(by)),
  });
  return expectStatus(answer, 201).id;
}
