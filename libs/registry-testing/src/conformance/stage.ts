import { anonymous, type Actor, type PackageFormat } from '@packyard/domain';
import { Catalog, DownloadCounter, Remover, type CallContext, type ListedVersion } from '@packyard/registry';
import type { TestProject, Who } from '../registry/people.ts';
import type { TestRegistry } from '../registry/test-registry.ts';
import { send } from '../wire/send.ts';
import { withHeaders, type Answer, type WireRequest } from '../wire/wire-request.ts';
import type { FormatDriver, Sample } from './format-driver.ts';

/** Somebody of the cast, or a bare token. */
export type Caller = Who | { readonly token: string } | { readonly deployToken: string };

const defaultBytes = 2048;

/** What the cases of the suite act with: one format on one registry, spoken to as its client does. */
export class Stage {
  private samples = 0;

  constructor(
    readonly registry: TestRegistry,
    readonly format: PackageFormat,
    readonly driver: FormatDriver,
  ) {}

  /** A name and version that no case has used. */
  sample(change: Partial<Sample> = {}): Sample {
    this.samples += 1;
    return { name: this.driver.name(this.samples), version: this.driver.version(1), seed: 1, ...change };
  }

  prefix(project: TestProject): string {
    return `/api/v4/projects/${project.id}/packages/${this.format.id}`;
  }

  groupPrefix(groupId: number): string {
    return `/api/v4/groups/${groupId}/-/packages/${this.format.id}`;
  }

  instancePrefix(): string {
    return `/api/v4/packages/${this.format.id}`;
  }

  authorization(caller: Caller): Readonly<Record<string, string>> {
    if (caller === 'anonymous') return {};
    if (typeof caller === 'object' && 'deployToken' in caller) return this.driver.authorization?.(caller.deployToken) ?? { 'deploy-token': caller.deployToken };
    const { token } = typeof caller === 'string' ? this.registry.people.person(caller) : caller;
    return this.driver.authorization?.(token) ?? { 'private-token': token };
  }

  send(caller: Caller, request: WireRequest): Promise<Answer> {
    return send(this.registry.origin, withHeaders(request, this.authorization(caller)));
  }

  async content(sample: Sample, minBytes = defaultBytes): Promise<Buffer> {
    return this.driver.content(sample, minBytes);
  }

  /** The requests that publish a sample. */
  async publishRequests(project: TestProject, sample: Sample, minBytes = defaultBytes): Promise<readonly WireRequest[]> {
    return this.driver.publish(this.prefix(project), sample, await this.content(sample, minBytes));
  }

  /** The one of them that carries the bytes. */
  async uploadRequest(project: TestProject, sample: Sample, minBytes = defaultBytes): Promise<WireRequest & { readonly body: Buffer }> {
    const requests = await this.publishRequests(project, sample, minBytes);
    const longest = [...requests].sort((a, b) => (b.body?.length ?? 0) - (a.body?.length ?? 0))[0];
    if (longest?.body === undefined) throw new Error('the driver publishes without a body');
    return { ...longest, body: longest.body };
  }

  /** Publishes as the client does: the first refusal, or the last answer. */
  async publish(caller: Caller, project: TestProject, sample: Sample, minBytes = defaultBytes): Promise<Answer> {
    let answer: Answer | undefined;
    for (const request of await this.publishRequests(project, sample, minBytes)) {
      answer = await this.send(caller, request);
      if (answer.status >= 400) return answer;
    }
    if (answer === undefined) throw new Error('the driver publishes without a request');
    return answer;
  }

  /** A publish that is done, or was done before. */
  isSuccess(status: number): boolean {
    return status === this.driver.expected.published || status === this.driver.expected.unchanged;
  }

  /** Publishes as the developer, and fails if that is refused. */
  async published(project: TestProject, sample = this.sample(), minBytes = defaultBytes): Promise<Sample> {
    const answer = await this.publish('developer', project, sample, minBytes);
    if (!this.isSuccess(answer.status)) throw new Error(`publishing ${sample.name} ${sample.version} answered ${answer.status}: ${answer.body.toString()}`);
    return sample;
  }

  download(caller: Caller, project: TestProject, sample: Sample, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return this.send(caller, withHeaders(this.driver.download(this.prefix(project), sample), headers));
  }

  /** What is served of samples that differ in their bytes only: in some formats an address depends on the bytes. */
  async served(project: TestProject, samples: readonly [Sample, ...Sample[]]): Promise<Answer> {
    const [first, ...others] = samples;
    let answer = await this.download('reporter', project, first);
    for (const sample of others) if (answer.status !== 200) answer = await this.download('reporter', project, sample);
    return answer;
  }

  /** The live versions of a name in a project, as everything that lists them says. */
  async listed(project: TestProject, name: string): Promise<string[]> {
    const found = (await this.rows(project)).filter((row) => row.name === name).map((row) => row.version).sort();
    const { index } = this.driver;
    if (index !== undefined) {
      const document = await this.send('reporter', index.request(this.prefix(project), name));
      expect(document.status === 404 ? [] : [...index.versions(document)].sort()).toEqual(found);
    }
    return found;
  }

  /** Every listed version of this format in a project. */
  async rows(project: TestProject): Promise<readonly ListedVersion[]> {
    const page = await this.registry.app.get(Catalog).list({ projectId: project.id }, { format: this.format.id }, { by: 'created_at', descending: false }, { limit: 1000, offset: 0 });
    return page.items;
  }

  /** Takes a version away as the maintainer does in the management API. */
  async remove(project: TestProject, sample: Sample): Promise<void> {
    const row = (await this.rows(project)).find((candidate) => candidate.name === sample.name && candidate.version === sample.version);
    if (row === undefined) throw new Error(`${sample.name} ${sample.version} is not listed`);
    await this.registry.app.get(Remover).removeVersion(this.callOf('maintainer', project), { versionId: row.id });
  }

  /** How often a version was downloaded, all told. */
  async downloads(project: TestProject, sample: Sample): Promise<number> {
    await this.registry.app.get(DownloadCounter, { strict: false }).flush();
    const values = [project.id, this.format.id, sample.name, sample.version];
    const rows = await this.registry.database.unprepared<{ count: number }>('select download_count as count from package_version where project_id = $1 and format = $2 and name = $3 and version = $4', values);
    return rows[0]?.count ?? 0;
  }

  private callOf(name: 'maintainer', project: TestProject): CallContext {
    const { userId, username } = this.registry.people.person(name);
    const actor: Actor = { ...anonymous, kind: 'user', userId, username, name: username, isAdmin: false, via: { kind: 'session', sessionId: 0 }, mustChangePassword: false };
    const facts = { id: project.id, namespaceId: project.group.id, fullPath: project.fullPath, name: project.fullPath, visibility: 'private', packageAccess: 'private', archived: false } as const;
    return { actor, role: 40, project: facts, settings: { packagesEnabled: true, allowAnyoneToPull: true }, info: {} };
  }
}
