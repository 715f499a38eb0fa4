import type { PackageFormat } from '@packyard/domain';
import { Publisher, Uploads, type CallContext, type Published, type PublishDraft } from '@packyard/registry';
import { send, TestRegistry, type TestProject, type Who } from '@packyard/registry-testing';
import { sampleFormat } from './sample-format.ts';

export interface JsonAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Parsed; undefined for an empty body. */
  readonly body: unknown;
}

export interface CallOptions {
  readonly as?: Who | { readonly token: string };
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

type SampleDraft = Omit<PublishDraft<{ description?: string; homepage?: string }>, 'files' | 'metadata'> & { readonly metadata?: { description?: string; homepage?: string }; readonly files?: Readonly<Record<string, string>> };

/** The management API on a whole registry, spoken to over HTTP. */
export class ManagementHarness {
  private constructor(readonly registry: TestRegistry) {}

  static async start(): Promise<ManagementHarness> {
    return new ManagementHarness(await TestRegistry.start({ formats: [sampleFormat as PackageFormat], driver: 'memory' }));
  }

  close(): Promise<void> {
    return this.registry.close();
  }

  get<T>(type: abstract new (...args: never[]) => T): T {
    return this.registry.app.get<T>(type, { strict: false });
  }

  /** `target` is method and path: `GET /projects/1`. A body that is an object goes as JSON, a text as a form. */
  async call(target: string, { as = 'anonymous', body, headers = {} }: CallOptions = {}): Promise<JsonAnswer> {
    const [method = '', path = ''] = target.split(' ');
    const isForm = typeof body === 'string';
    const type: Record<string, string> = body === undefined ? {} : { 'content-type': isForm ? 'application/x-www-form-urlencoded' : 'application/json' };
    const answer = await send(this.registry.origin, {
      method,
      path: path.startsWith('//') ? path.slice(1) : `/api/v4${path}`,
      headers: { ...type, ...this.credential(as), ...headers },
      ...(body === undefined ? {} : { body: Buffer.from(isForm ? body : JSON.stringify(body)) }),
    });
    const text = answer.body.toString();
    const isJson = answer.headers['content-type']?.startsWith('application/json') === true;
    return { status: answer.status, headers: answer.headers, body: text === '' ? undefined : isJson ? (JSON.parse(text) as unknown) : text };
  }

  /** The answer of a call that must succeed. */
  async ok(target: string, options: CallOptions = {}): Promise<JsonAnswer> {
    const answer = await this.call(target, options);
    if (answer.status >= 300) throw new Error(`${target}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer;
  }

  /** Publishes by the maintainer of the cast. */
  async publish(project: TestProject, draft: SampleDraft): Promise<Published> {
    const call = this.callBy('maintainer', project);
    const files = [];
    for (const [path, text] of Object.entries(draft.files ?? { [`${draft.name}.txt`]: `${draft.name} ${draft.version}` })) {
      const upload = await this.get(Uploads).begin(call.actor, { maxBytes: 1e6 });
      await upload.write(Buffer.from(text));
      files.push({ path, received: await upload.finish() });
    }
    try {
      return await this.get(Publisher).publish(call, sampleFormat, { metadata: {}, ...draft, files });
    } finally {
      for (const file of files) await file.received.discard();
    }
  }

  private callBy(name: Exclude<Who, 'anonymous'>, project: TestProject): CallContext {
    const { userId, username } = this.registry.people.person(name);
    return {
      actor: { kind: 'user', userId, username, name: username, isAdmin: false, mustChangePassword: false, via: { kind: 'session', sessionId: 1 } },
      role: 40,
      project: { id: project.id, namespaceId: project.group.id, fullPath: project.fullPath, name: project.fullPath, visibility: 'private', packageAccess: 'private', archived: false },
      settings: { packagesEnabled: true, allowAnyoneToPull: true },
      info: {},
    };
  }

  private credential(as: NonNullable<CallOptions['as']>): Record<string, string> {
    if (as === 'anonymous') return {};
    return { 'private-token': typeof as === 'string' ? this.registry.people.person(as).token : as.token };
  }
}
