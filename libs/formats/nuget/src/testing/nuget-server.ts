import { send, TestRegistry, withHeaders, type Answer, type TestProject, type WireRequest, type Who } from '@packyard/registry-testing';
import { nugetFormat } from '../nuget.format.ts';
import { nupkg, push, snupkg, type Described } from './packages.ts';
import type { RawZipEntry } from './raw-zip.ts';

export interface JsonAnswer extends Answer {
  readonly text: string;
  /** Undefined if the body is no JSON. */
  readonly json: unknown;
}

/** A registry with this format, spoken to as its clients do. */
export class NugetServer {
  private constructor(readonly registry: TestRegistry) {}

  static async start(): Promise<NugetServer> {
    return new NugetServer(await TestRegistry.start({ formats: [nugetFormat] }));
  }

  close(): Promise<void> {
    return this.registry.close();
  }

  async send(who: Who, request: WireRequest): Promise<JsonAnswer> {
    const answer = await send(this.registry.origin, withHeaders(request, this.credentials(who)));
    const text = answer.body.toString();
    return { ...answer, text, json: jsonOf(text) };
  }

  get(who: Who, path: string, headers: Readonly<Record<string, string>> = {}): Promise<JsonAnswer> {
    return this.send(who, { method: 'GET', path, headers });
  }

  /** Publishes as the developer; fails if that is refused. Resolves to the package. */
  async publish(project: TestProject, described: Described, more?: readonly RawZipEntry[]): Promise<Buffer> {
    const bytes = nupkg(described, more);
    await this.succeed(push(nuget(project), bytes));
    return bytes;
  }

  async publishSymbols(project: TestProject, described: Described, more: readonly RawZipEntry[]): Promise<Buffer> {
    const bytes = snupkg(described, more);
    await this.succeed(push(`${nuget(project)}/symbolpackage`, bytes));
    return bytes;
  }

  private async succeed(request: WireRequest): Promise<void> {
    const answer = await this.send('developer', request);
    if (answer.status !== 201) throw new Error(`${request.method} ${request.path} answered ${answer.status}: ${answer.text}`);
  }

  private credentials(who: Who): Record<string, string> {
    if (who === 'anonymous') return {};
    const { username, token } = this.registry.people.person(who);
    return { authorization: `Basic ${Buffer.from(`${username}:${token}`).toString('base64')}` };
  }
}

/** A project's registry. */
export const nuget = (project: Pick<TestProject, 'id'>): string => `/api/v4/projects/${project.id}/packages/nuget`;
export const groupNuget = (project: Pick<TestProject, 'group'>): string => `/api/v4/groups/${project.group.id}/-/packages/nuget`;

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
