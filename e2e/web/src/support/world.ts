import { randomBytes } from 'node:crypto';
import {
  addGroupMember,
  addProjectMember,
  changePassword,
  connect,
  createGroup,
  createProject,
  createSession,
  createUser,
  createUserPersonalAccessToken,
  type AddMember,
  type Client,
  type Group,
  type Project,
  type UpdateProject,
  updateProject,
} from '@packyard/api-client';
import { npmTarball } from './npm-tarball.ts';

export type Visibility = Project['visibility'];
export type Level = AddMember['access_level'];

export interface Person {
  readonly id: number;
  readonly username: string;
  readonly name: string;
  readonly password: string;
  /** Of a session of their own. */
  readonly cookie: { readonly name: string; readonly value: string };
}

interface SdkResult<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response?: Response;
}

/** People, groups, projects and packages for one test, made over the API; no two tests share one. */
export class World {
  readonly admin: Client;

  constructor(
    readonly url: string,
    token: string,
  ) {
    this.admin = connect({ baseUrl: url, token });
  }

  /** Who was created and has chosen a password. */
  async person(name = 'Robin Field'): Promise<Person> {
    const { user, temporaryPassword } = await this.newcomer(name);
    const signedIn = await this.signInAs(user.username, temporaryPassword);
    const password = `chosen-${randomBytes(9).toString('base64url')}`;
    const headers = { 'X-CSRF-Token': signedIn.csrfToken, Cookie: `${signedIn.cookie.name}=${signedIn.cookie.value}`, Origin: this.url };
    const { response } = await must(changePassword({ client: connect({ baseUrl: this.url }), headers, body: { current_password: temporaryPassword, new_password: password } }));
    return { id: user.id, username: user.username, name, password, cookie: cookieOf(response) };
  }

  /** Whose first password the server chose. */
  async newcomer(name = 'New Person'): Promise<{ user: { id: number; username: string }; temporaryPassword: string }> {
    const { data } = await must(createUser({ client: this.admin, body: { name, username: unique('person'), force_random_password: true } }));
    if (data.temporary_password === undefined) throw new Error('the server chose no password');
    return { user: data, temporaryPassword: data.temporary_password };
  }

  async group(members: readonly [Person, Level][] = [], visibility: Visibility = 'private', parent?: Group): Promise<Group> {
    const path = unique('group');
    const { data: group } = await must(createGroup({ client: this.admin, body: { name: `Group ${path}`, path, visibility, ...(parent ? { parent_id: parent.id } : {}) } }));
    for (const [person, level] of members) await must(addGroupMember({ client: this.admin, path: { id: group.id }, body: { user_id: person.id, access_level: level } }));
    return group;
  }

  async project(members: readonly [Person, Level][] = [], visibility: Visibility = 'private', group?: Group): Promise<Project> {
    const owner = group ?? (await this.group([], visibility));
    const path = unique('project');
    const { data: project } = await must(createProject({ client: this.admin, body: { name: `Project ${path}`, path, namespace_id: owner.id, visibility } }));
    for (const [person, level] of members) await must(addProjectMember({ client: this.admin, path: { id: project.id }, body: { user_id: person.id, access_level: level } }));
    return project;
  }

  async change(project: Project, body: UpdateProject): Promise<void> {
    await must(updateProject({ client: this.admin, path: { id: project.id }, body }));
  }

  async tokenOf(person: Person): Promise<string> {
    const { data } = await must(createUserPersonalAccessToken({ client: this.admin, path: { user_id: person.id }, body: { name: 'test', scopes: ['api'] } }));
    return data.token;
  }

  async publishFile(project: Project, token: string, name: string, version: string, content = 'content'): Promise<void> {
    const response = await fetch(`${this.url}/api/v4/projects/${project.id}/packages/generic/${name}/${version}/${name}.txt`, { method: 'PUT', headers: { 'PRIVATE-TOKEN': token }, body: content });
    if (!response.ok) throw new Error(`publishing answered ${response.status}: ${await response.text()}`);
  }

  /** As `npm publish` does. */
  async publishNpm(project: Project, token: string, manifest: { name: string; version: string } & Record<string, unknown>, readme = ''): Promise<void> {
    const { name, version } = manifest;
    const tarball = npmTarball({ 'package.json': JSON.stringify(manifest), ...(readme ? { 'README.md': readme } : {}) });
    const attachments = { [`${name}-${version}.tgz`]: { content_type: 'application/octet-stream', data: tarball.toString('base64'), length: tarball.length } };
    const body = { _id: name, name, 'dist-tags': { latest: version }, versions: { [version]: { ...manifest, readme } }, _attachments: attachments };
    const response = await fetch(`${this.url}/api/v4/projects/${project.id}/packages/npm/${name.replace('/', '%2f')}`, {
      method: 'PUT',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`npm publish answered ${response.status}: ${await response.text()}`);
  }

  private async signInAs(login: string, password: string): Promise<{ csrfToken: string; cookie: Person['cookie'] }> {
    const { data, response } = await must(createSession({ client: connect({ baseUrl: this.url }), headers: { Origin: this.url }, body: { login, password } }));
    if (data.csrf_token === null) throw new Error('the answer brought no CSRF token');
    return { csrfToken: data.csrf_token, cookie: cookieOf(response) };
  }
}

/** A name that no other test uses. */
export function unique(prefix: string): string {
  return `${prefix}-${randomBytes(5).toString('hex')}`;
}

async function must<T>(request: Promise<SdkResult<T>>): Promise<{ data: T; response: Response }> {
  const { data, error, response } = await request;
  if (!response?.ok || data === undefined) throw new Error(`${response?.url ?? 'request'} answered ${response?.status ?? 'nothing'}: ${JSON.stringify(error)}`);
  return { data, response };
}

function cookieOf(response: Response): Person['cookie'] {
  const [pair = ''] = (response.headers.getSetCookie()[0] ?? '').split(';');
  const at = pair.indexOf('=');
  if (at < 1) throw new Error('the answer set no session cookie');
  return { name: pair.slice(0, at), value: pair.slice(at + 1) };
}
