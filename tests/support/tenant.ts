import type { Grant, Session } from '@etat/contracts';
import { HttpClient, type HttpResponse } from './http';
import type { TestServer } from './server';

const PASSWORD = 'a long enough password';

interface Stored {
  id: string;
  version: number;
}

/** One person of one organisation with what they send; paths are relative to the organisation. */
export class Member {
  constructor(
    readonly http: HttpClient,
    readonly organisationId: string,
    readonly personId: string,
    readonly rootCostCentreId: string,
  ) {}

  path(relative: string): string {
    return `/api/v1/organisations/${this.organisationId}/${relative}`;
  }

  get<Body = unknown>(relative: string): Promise<HttpResponse<Body>> {
    return this.http.get<Body>(this.path(relative));
  }

  post<Body = Stored>(relative: string, body: unknown): Promise<HttpResponse<Body>> {
    return this.http.post<Body>(this.path(relative), body);
  }

  put<Body = unknown>(relative: string, body: unknown): Promise<HttpResponse<Body>> {
    return this.http.put<Body>(this.path(relative), body);
  }

  patch<Body = Stored>(relative: string, version: number, body: unknown): Promise<HttpResponse<Body>> {
    return this.http.patch<Body>(this.path(relative), body, { ifMatch: `"${version}"` });
  }

  remove(relative: string, version: number): Promise<HttpResponse> {
    return this.http.delete(this.path(relative), { ifMatch: `"${version}"` });
  }

  /** Creates and expects it to work. */
  async create<Body = Stored>(relative: string, body: unknown): Promise<Body> {
    const answer = await this.post<Body>(relative, body);
    if (answer.status !== 201) throw new Error(`POST ${relative} answered ${answer.status}: ${answer.text}`);
    return answer.body;
  }

  /** Invites a person with these grants and signs them in. */
  async invite(server: TestServer, name: string, grants: Grant[]): Promise<Member> {
    const email = `${name.toLowerCase().replaceAll(' ', '.')}.${this.organisationId.slice(-6)}@example.org`;
    const person = await this.create('people', { name, email, grants });
    const link = await this.create<{ path: string }>(`people/${person.id}/invitation`, {});
    const http = server.client();
    const token = link.path.split('/').at(-1) ?? '';
    const answer = await http.post(`/api/v1/links/${token}`, { password: PASSWORD });
    if (answer.status !== 200) throw new Error(`The link answered ${answer.status}: ${answer.text}`);
    return new Member(http, this.organisationId, person.id, this.rootCostCentreId);
  }
}

function toFounder(http: HttpClient, session: Session, organisationId: string): Member {
  const membership = session.memberships.find(({ organisation }) => organisation.id === organisationId);
  const root = membership?.grants[0]?.costCentreId;
  if (!membership || !root) throw new Error('The founder is no member of what they founded.');
  return new Member(http, organisationId, membership.personId, root);
}

/** Sets a new server up; the founder is administrator and controller. */
export async function foundFirst(server: TestServer, fiscalYearStartMonth = 1): Promise<Member> {
  const http = server.client();
  const answer = await http.post<Session>('/api/v1/setup', {
    setupCode: server.setupCode,
    administrator: { name: 'Ada Founder', email: 'ada@example.org', password: PASSWORD },
    organisation: { name: 'First GmbH', language: 'en', currency: 'EUR', fiscalYearStartMonth },
    start: 'empty',
  });
  const id = answer.body?.memberships?.[0]?.organisation.id;
  if (answer.status !== 201 || !id) throw new Error(`Setup answered ${answer.status}: ${answer.text}`);
  return toFounder(http, answer.body, id);
}

/** A further organisation of the same founder. */
export async function foundFurther(founder: Member, name: string, fiscalYearStartMonth = 1): Promise<Member> {
  const body = { name, currency: 'EUR', language: 'en', fiscalYearStartMonth, timeZone: 'Europe/Berlin' };
  const answer = await founder.http.post<Stored>('/api/v1/organisations', body);
  if (answer.status !== 201) throw new Error(`Founding answered ${answer.status}: ${answer.text}`);
  const session = await founder.http.get<Session>('/api/v1/session');
  return toFounder(founder.http, session.body, answer.body.id);
}
