import { liveServer, makeWorkplace, type RealClient, type Workplace } from '@packyard/registry-testing/clients';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export type Level = 'project' | 'group' | 'instance';

export interface Source {
  readonly name: string;
  readonly version: string;
  readonly packageJson?: Readonly<Record<string, unknown>>;
}

/** A private project, and folders to work in, as somebody has them who uses one client. */
export class NpmWorkshop {
  private constructor(
    private readonly client: RealClient,
    readonly work: Workplace,
  ) {}

  static async open(client: RealClient): Promise<NpmWorkshop> {
    return new NpmWorkshop(client, await makeWorkplace('npm'));
  }

  /** The scope that the whole server knows: the path of the top-level group. */
  get scope(): string {
    return `@${this.work.groupPath}`;
  }

  named(base: string): string {
    return `${this.scope}/${base}`;
  }

  registry(level: Level = 'project'): string {
    const { api } = liveServer();
    const prefixes = { project: `projects/${this.work.projectId}/packages/npm`, group: `groups/${this.work.groupId}/-/packages/npm`, instance: 'packages/npm' };
    return `${api}/${prefixes[level]}/`;
  }

  /** A folder with an `.npmrc` that sends everything to this registry, and whatever files are given. */
  folder(token: string | null, files: Readonly<Record<string, string>> = {}, level: Level = 'project'): string {
    const folder = this.client.folder('npm');
    this.write(folder, { '.npmrc': this.npmrc(token, level), ...files });
    return folder;
  }

  /** A package ready to be published, by somebody or (with no token) by nobody. */
  source({ name, version, packageJson = {} }: Source, token: string | null = this.work.developer.token): string {
    const content = { name, version, description: `Says ${version}`, license: 'MIT', main: 'index.js', keywords: ['sample'], bin: { 'say-version': 'bin.js' }, ...packageJson };
    return this.folder(token, {
      'package.json': JSON.stringify(content, undefined, 2),
      'index.js': `module.exports = '${version}';\n`,
      'bin.js': `#!/usr/bin/env node\nconsole.log(require('./index.js'));\n`,
      'README.md': `# ${name}\n\nVersion ${version}.\n`,
    });
  }

  /** An empty application that may use packages. */
  consumer(level: Level = 'project', token: string | null = this.work.reporter.token, files: Readonly<Record<string, string>> = {}): string {
    return this.folder(token, { 'package.json': JSON.stringify({ name: 'application', version: '1.0.0', private: true }), ...files }, level);
  }

  npmrc(token: string | null, level: Level = 'project'): string {
    const registry = this.registry(level);
    const lines = [`registry=${registry}`, `${this.scope}:registry=${registry}`, 'update-notifier=false', 'fund=false'];
    return `${[...lines, ...(token === null ? [] : [`${registry.replace('http:', '')}:_authToken=${token}`])].join('\n')}\n`;
  }

  write(folder: string, files: Readonly<Record<string, string>>): void {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), content);
    }
  }
}
