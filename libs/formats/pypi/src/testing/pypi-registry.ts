import { send, TestRegistry, withHeaders, type Answer, type TestProject, type Who, type WireRequest } from '@packyard/registry-testing';
import { createHash } from 'node:crypto';
import { pypiFormat } from '../pypi.format.ts';
import type { Distribution } from './distributions.ts';
import { upload, usualFields, type FormField } from './upload.ts';

export const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** A registry with this format, spoken to as Python's tools do. */
export class PypiRegistry {
  private constructor(readonly registry: TestRegistry) {}

  static async start(): Promise<PypiRegistry> {
    return new PypiRegistry(await TestRegistry.start({ formats: [pypiFormat], driver: 'memory' }));
  }

  close(): Promise<void> {
    return this.registry.close();
  }

  prefix(project: Pick<TestProject, 'id'>): string {
    return `/api/v4/projects/${project.id}/packages/pypi`;
  }

  groupPrefix(group: { readonly id: number }): string {
    return `/api/v4/groups/${group.id}/-/packages/pypi`;
  }

  send(caller: Who, request: WireRequest): Promise<Answer> {
    const headers: Record<string, string> = caller === 'anonymous' ? {} : { authorization: `Basic ${Buffer.from(`__token__:${this.registry.people.person(caller).token}`).toString('base64')}` };
    return send(this.registry.origin, withHeaders(request, headers));
  }

  get(path: string, headers: Readonly<Record<string, string>> = {}, caller: Who = 'reporter'): Promise<Answer> {
    return this.send(caller, { method: 'GET', path, headers });
  }

  /** Uploads as the developer, with the fields that every client sends unless others are given. */
  upload(project: Pick<TestProject, 'id'>, name: string, version: string, file: Distribution, fields: readonly FormField[] = usualFields(name, version, file)): Promise<Answer> {
    return this.send('developer', upload(this.prefix(project), name, version, file, [...fields]));
  }

  async publish(project: Pick<TestProject, 'id'>, name: string, version: string, file: Distribution, more: readonly FormField[] = []): Promise<void> {
    const answer = await this.upload(project, name, version, file, [...usualFields(name, version, file), ...more]);
    if (answer.status !== 201) throw new Error(`publishing answered ${answer.status}: ${answer.body.toString()}`);
  }
}

export const json = (answer: Answer): unknown => JSON.parse(answer.body.toString());
