import { send, TestRegistry, type Answer, type TestProject, type Who } from '@packyard/registry-testing';
import { npmFormat } from '../npm.format.ts';
import { publishBody } from './publish-body.ts';
import { packageTgz } from './tarball.ts';

/** Somebody of the cast, a bare token, or nobody. */
export type Caller = Who | { readonly token: string };

export interface JsonAnswer extends Omit<Answer, 'body'> {
  readonly text: string;
  /** Undefined if the body is no JSON. */
  readonly json: unknown;
}

export interface RequestOptions {
  /** A value that is sent as JSON, or bytes. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Publication {
  readonly name: string;
  readonly version: string;
  /** Further members of package.json. */
  readonly packageJson?: Readonly<Record<string, unknown>>;
  /** Further files of the tarball. */
  readonly files?: Readonly<Record<string, string>>;
  readonly tag?: string;
}

/** A registry with npm only, spoken to as npm does. Paths are below `/api/v4`. */
export class NpmServer {
  private constructor(readonly registry: TestRegistry) {}

  static async start(): Promise<NpmServer> {
    return new NpmServer(await TestRegistry.start({ formats: [npmFormat] }));
  }

  close(): Promise<void> {
    return this.registry.close();
  }

  token(caller: Caller): string | undefined {
    if (caller === 'anonymous') return undefined;
    return typeof caller === 'string' ? this.registry.people.person(caller).token : caller.token;
  }

  /** The bytes of an answer, for files and compressed documents. */
  raw(caller: Caller, method: string, path: string, { body, headers = {} }: RequestOptions = {}): Promise<Answer> {
    const token = this.token(caller);
    const bytes = body === undefined || Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body));
    const usual: Record<string, string> = {};
    if (token !== undefined) usual['authorization'] = `Bearer ${token}`;
    if (bytes !== undefined) usual['content-type'] = 'application/json';
    return send(this.registry.origin, { method, path: `/api/v4${path}`, headers: { ...usual, ...headers }, ...(bytes === undefined ? {} : { body: bytes }) });
  }

  async call(caller: Caller, method: string, path: string, options: RequestOptions = {}): Promise<JsonAnswer> {
    const { body, ...head } = await this.raw(caller, method, path, options);
    const text = body.toString();
    return { ...head, text, json: jsonOf(text) };
  }

  /** Publishes as the developer; fails if that is refused. Resolves to the tarball. */
  async publish(project: TestProject, { name, version, packageJson = {}, files = {}, tag = 'latest' }: Publication): Promise<Buffer> {
    const tarball = packageTgz({ name, version, ...packageJson }, files);
    const answer = await this.call('developer', 'PUT', `${npm(project)}/${name.replace('/', '%2f')}`, { body: publishBody({ name, version, tarball, tag, manifest: packageJson }) });
    if (answer.status !== 200) throw new Error(`publishing ${name} ${version} answered ${answer.status}: ${answer.text}`);
    return tarball;
  }
}

/** A project's registry, below `/api/v4`. */
export const npm = (project: Pick<TestProject, 'id'>): string => `/projects/${project.id}/packages/npm`;

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
