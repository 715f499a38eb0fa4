/** The server that the client tests talk to: started by e2e/clients, reached like any other. */
export interface LiveServer {
  readonly origin: string;
  readonly api: string;
  /** An administrator's token, for set-up over REST. */
  readonly adminToken: string;
}

export function liveServer(): LiveServer {
  const origin = process.env['PACKYARD_E2E_URL'];
  const adminToken = process.env['PACKYARD_E2E_TOKEN'];
  if (origin === undefined || adminToken === undefined) throw new Error('No server to test: run these specs through `npx nx e2e @packyard/e2e-clients`.');
  return { origin, api: `${origin}/api/v4`, adminToken };
}

export interface ApiAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** One REST call with a token, JSON in and out. */
export async function call(token: string | undefined, method: string, path: string, body?: unknown): Promise<ApiAnswer> {
  const response = await fetch(`${liveServer().api}${path}`, {
    method,
    headers: { ...(token === undefined ? {} : { 'PRIVATE-TOKEN': token }), ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === '' ? undefined : (JSON.parse(text) as unknown) };
}

async function made<T>(what: string, answer: Promise<ApiAnswer>): Promise<T> {
  const { status, body } = await answer;
  if (status !== 201) throw new Error(`${what} answered ${status}: ${JSON.stringify(body)}`);
  return body as T;
}

let counter = 0;
/** A name no other test of this run has. */
export const unique = (stem: string): string => `${stem}-${process.pid}-${Date.now().toString(36)}-${(counter += 1)}`;

export interface Person {
  readonly id: number;
  readonly username: string;
  readonly token: string;
}

export interface Workplace {
  readonly groupId: number;
  readonly groupPath: string;
  readonly projectId: number;
  readonly projectPath: string;
  readonly developer: Person;
  readonly maintainer: Person;
  readonly reporter: Person;
  readonly guest: Person;
  readonly outsider: Person;
}

/** A user with a token of scope `api`. */
export async function makePerson(stem: string): Promise<Person> {
  const { adminToken } = liveServer();
  const username = unique(stem);
  const user = await made<{ id: number }>('POST /users', call(adminToken, 'POST', '/users', { username, name: stem, email: `${username}@example.com`, password: 'correct horse battery 1' }));
  const token = await made<{ token: string }>('POST token', call(adminToken, 'POST', `/users/${user.id}/personal_access_tokens`, { name: 'e2e', scopes: ['api'] }));
  return { id: user.id, username, token: token.token };
}

/** A private project in a private group of its own, with a person of each role. */
export async function makeWorkplace(stem: string, visibility = 'private'): Promise<Workplace> {
  const { adminToken } = liveServer();
  const groupPath = unique(stem);
  const group = await made<{ id: number }>('POST /groups', call(adminToken, 'POST', '/groups', { name: groupPath, path: groupPath, visibility }));
  const project = await made<{ id: number }>('POST /projects', call(adminToken, 'POST', '/projects', { name: 'packages', path: 'packages', namespace_id: group.id, visibility }));
  const people = { developer: 30, maintainer: 40, reporter: 20, guest: 10 } as const;
  const found: Partial<Record<keyof typeof people, Person>> = {};
  for (const role of Object.keys(people) as (keyof typeof people)[]) {
    const person = await makePerson(role);
    await made('POST member', call(adminToken, 'POST', `/projects/${project.id}/members`, { user_id: person.id, access_level: people[role] }));
    found[role] = person;
  }
  return { groupId: group.id, groupPath, projectId: project.id, projectPath: `${groupPath}/packages`, outsider: await makePerson('outsider'), ...(found as Record<keyof typeof people, Person>) };
}
