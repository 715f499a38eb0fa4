import { clientFile, liveServer, type Outcome, type RealClient, type RunOptions, type Workplace } from '@packyard/registry-testing/clients';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** How a settings file carries a token: as a header at once, or as a password that waits for the challenge. */
export type Carrier = 'header' | 'password';

const project = path.resolve(import.meta.dirname, 'project');
const serverId = 'acme';
const modules = ['lib', 'tool'] as const;

/** A developer's desk: settings, a local repository with the plugins and nothing else, and a copy of the project. */
export class MavenWorkshop {
  readonly folder: string;
  private desks = 0;

  constructor(
    private readonly client: RealClient,
    private readonly work: Workplace,
  ) {
    this.folder = client.folder('maven');
  }

  get repository(): string {
    return `${liveServer().api}/projects/${this.work.projectId}/packages/maven`;
  }

  get groupRepository(): string {
    return `${liveServer().api}/groups/${this.work.groupId}/-/packages/maven`;
  }

  /** A copy of the project in which every version is this one. */
  checkOut(version: string): string {
    const copy = path.join(this.folder, `project-${(this.desks += 1)}`);
    cpSync(project, copy, { recursive: true });
    for (const file of ['pom.xml', ...modules.map((name) => `${name}/pom.xml`), 'app/pom.xml']) replace(path.join(copy, file), '>1.0.0<', `>${version}<`);
    return copy;
  }

  /** An empty local repository, but for the plugins: what is not there must come from the server. */
  localRepository(): string {
    const copy = path.join(this.folder, `m2-${(this.desks += 1)}`);
    cpSync(clientFile('maven-plugins', 'm2'), copy, { recursive: true });
    return copy;
  }

  settings(token: string, carrier: Carrier, url = this.repository): string {
    const file = path.join(this.folder, `settings-${(this.desks += 1)}.xml`);
    const header = `<configuration><httpHeaders><property><name>Private-Token</name><value>${token}</value></property></httpHeaders></configuration>`;
    const repository = `<id>${serverId}</id><url>${url}</url><releases><enabled>true</enabled></releases><snapshots><enabled>true</enabled><updatePolicy>always</updatePolicy></snapshots>`;
    writeFileSync(
      file,
      `<settings>
        <servers><server><id>${serverId}</id>${carrier === 'header' ? header : `<username>anyone</username><password>${token}</password>`}</server></servers>
        <mirrors><mirror><id>plugins</id><mirrorOf>central</mirrorOf><url>file://${clientFile('maven-plugins', 'm2')}</url></mirror></mirrors>
        <pluginGroups><pluginGroup>com.acme.e2e.build</pluginGroup></pluginGroups>
        <profiles><profile><id>acme</id><repositories><repository>${repository}</repository></repositories><pluginRepositories><pluginRepository>${repository}</pluginRepository></pluginRepositories></profile></profiles>
        <activeProfiles><activeProfile>acme</activeProfile></activeProfiles>
      </settings>`,
    );
    return file;
  }

  mvn(settings: string, m2: string, args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
    const env = { MAVEN_OPTS: '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC', ...options.env };
    return this.client.run(['-B', '-ntp', '-s', settings, `-Dmaven.repo.local=${m2}`, ...args], { ...options, env });
  }

  async succeed(...args: Parameters<MavenWorkshop['mvn']>): Promise<Outcome> {
    const outcome = await this.mvn(...args);
    if (outcome.exitCode !== 0) throw new Error(`mvn ${args[2].join(' ')} ended with ${outcome.exitCode}:\n${outcome.output}`);
    return outcome;
  }

  async fail(...args: Parameters<MavenWorkshop['mvn']>): Promise<Outcome> {
    const outcome = await this.mvn(...args);
    if (outcome.exitCode === 0) throw new Error(`mvn ${args[2].join(' ')} should have failed, but said:\n${outcome.output}`);
    return outcome;
  }

  deploy(settings: string, copy: string, ...more: readonly string[]): Promise<Outcome> {
    return this.succeed(settings, this.localRepository(), ['deploy', `-DaltDeploymentRepository=${serverId}::${this.repository}`, ...more], { cwd: copy });
  }

  /** Arguments of `deploy:deploy-file`, which needs no project. */
  deployFile(options: Readonly<Record<string, string>>): string[] {
    const all = { repositoryId: serverId, url: this.repository, ...options };
    return ['org.apache.maven.plugins:maven-deploy-plugin:3.1.4:deploy-file', ...Object.entries(all).map(([name, value]) => `-D${name}=${value}`)];
  }
}

export function replace(file: string, from: string, to: string): void {
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll(from, to));
}

/** Names of the files of an artifact's folder in a local repository. */
export function fetched(m2: string, artifact: string, version: string): string[] {
  return readdirSync(path.join(m2, 'com/acme/e2e', artifact, version)).sort();
}

export function textFile(folder: string, name: string, text: string): string {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}
