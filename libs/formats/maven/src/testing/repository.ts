import type { CallContext } from '@packyard/registry';
import { send, withHeaders, type Answer, type TestProject, type TestRegistry, type Who } from '@packyard/registry-testing';
import { createHash } from 'node:crypto';

/** One repository of a running registry, as a client speaks to it. */
export class Repository {
  constructor(
    private readonly registry: TestRegistry,
    readonly prefix: string,
    private readonly caller: Who | { readonly token: string },
  ) {}

  static ofProject(registry: TestRegistry, project: TestProject, caller: Who = 'developer'): Repository {
    return new Repository(registry, `/api/v4/projects/${project.id}/packages/maven`, caller);
  }

  put(path: string, body: string | Buffer, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return this.send('PUT', path, headers, Buffer.from(body));
  }

  get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return this.send('GET', path, headers);
  }

  head(path: string): Promise<Answer> {
    return this.send('HEAD', path, {});
  }

  async text(path: string): Promise<string> {
    const answer = await this.get(path);
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}: ${answer.body.toString()}`);
    return answer.body.toString();
  }

  /** Files of one version, which must be taken. */
  async publish(folder: string, files: Readonly<Record<string, string | Buffer>>): Promise<void> {
    for (const [name, body] of Object.entries(files)) {
      const answer = await this.put(`${folder}/${name}`, body);
      if (answer.status !== 200) throw new Error(`${folder}/${name} answered ${answer.status}: ${answer.body.toString()}`);
    }
  }

  private send(method: string, path: string, headers: Readonly<Record<string, string>>, body?: Buffer): Promise<Answer> {
    const request = { method, path: `${this.prefix}/${path}`, ...(body === undefined ? {} : { body }) };
    return send(this.registry.origin, withHeaders(request, { ...this.authorization(), ...headers }));
  }

  private authorization(): Readonly<Record<string, string>> {
    if (this.caller === 'anonymous') return {};
    return { 'private-token': typeof this.caller === 'string' ? this.registry.people.person(this.caller).token : this.caller.token };
  }
}

export const hexDigest = (algorithm: string, bytes: string | Buffer): string => createHash(algorithm).update(bytes).digest('hex');

export const checksumAlgorithms = ['md5', 'sha1', 'sha256', 'sha512'] as const;

export function pomText(groupId: string, artifactId: string, version: string, inner = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<project><modelVersion>4.0.0</modelVersion><groupId>${groupId}</groupId><artifactId>${artifactId}</artifactId><version>${version}</version>${inner}</project>\n`;
}

/** A maintainer who acts through the management API. */
export function callOf(registry: TestRegistry, project: TestProject): CallContext {
  const { userId, username } = registry.people.person('maintainer');
  return {
    actor: { kind: 'user', userId, username, name: username, isAdmin: false, via: { kind: 'token', tokenId: 0, scopes: ['api'] }, mustChangePassword: false },
    role: 40,
    project: { id: project.id, namespaceId: project.group.id, fullPath: project.fullPath, name: project.fullPath, visibility: 'private', packageAccess: 'private', archived: false },
    settings: { packagesEnabled: true, allowAnyoneToPull: true },
    info: {},
  };
}
