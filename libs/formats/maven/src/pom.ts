import { printable } from '@packyard/domain';
import { readXml } from './xml.ts';

/** A dependency as the POM writes it: properties such as `${project.version}` stay as they are. */
export interface PomDependency {
  groupId?: string;
  artifactId?: string;
  version?: string;
  scope?: string;
  optional?: string;
}

/** What a POM says about itself. Parents and profiles are not looked at. @see https://maven.apache.org/pom.html */
export interface Pom {
  readonly fields: Readonly<Partial<Record<PomField, string>>>;
  readonly licenses: readonly { name?: string; url?: string }[];
  readonly dependencies: readonly PomDependency[];
  /** Of `dependencyManagement`: versions for whoever depends on it. */
  readonly managed: readonly PomDependency[];
}

/** Paths below `project` with their longest text, in characters. */
const fields = {
  packaging: 100,
  name: 255,
  description: 4000,
  url: 1000,
  inceptionYear: 20,
  'organization/name': 255,
  'parent/groupId': 255,
  'parent/artifactId': 255,
  'parent/version': 255,
  'scm/url': 1000,
  'scm/connection': 1000,
} as const;
export type PomField = keyof typeof fields;

const dependencyPaths = new Map([['project/dependencies/dependency', 'dependencies'], ['project/dependencyManagement/dependencies/dependency', 'managed']] as const);
type DependencyPath = Parameters<typeof dependencyPaths.has>[0];
const dependencyParts = ['groupId', 'artifactId', 'version', 'scope', 'optional'] as const;
const maxDependencies = 4000;
const maxLicenses = 20;

/** @throws DoctypeRefused, XmlUnreadable */
export function readPom(bytes: Buffer): Pom {
  const reader = new PomReader();
  readXml(bytes, reader);
  return reader;
}

class PomReader implements Pom {
  readonly fields: Partial<Record<PomField, string>> = {};
  readonly licenses: { name?: string; url?: string }[] = [];
  readonly dependencies: PomDependency[] = [];
  readonly managed: PomDependency[] = [];
  private current: Record<string, string> = {};

  open(path: string): void {
    if (dependencyPaths.has(path as DependencyPath) || path === 'project/licenses/license') this.current = {};
  }

  close(path: string, text: string): void {
    const field = path.startsWith('project/') ? path.slice('project/'.length) : '';
    if (isField(field) && text !== '') this.fields[field] = printable(text, fields[field] - 1);
    else if (path.startsWith('project/licenses/license')) this.closeLicense(path, text);
    else this.closeDependency(path, text);
  }

  private closeLicense(path: string, text: string): void {
    if (path === 'project/licenses/license') {
      const { name, url } = this.current;
      if (this.licenses.length < maxLicenses && (name ?? url) !== undefined) this.licenses.push({ ...(name === undefined ? {} : { name }), ...(url === undefined ? {} : { url }) });
      return;
    }
    const part = path.slice('project/licenses/license/'.length);
    if ((part === 'name' || part === 'url') && text !== '') this.current[part] = printable(text, 254);
  }

  private closeDependency(path: string, text: string): void {
    const list = dependencyPaths.get(path as DependencyPath);
    if (list !== undefined) {
      if (this[list].length < maxDependencies) this[list].push(this.current);
      return;
    }
    const slash = path.lastIndexOf('/');
    const part = dependencyParts.find((known) => known === path.slice(slash + 1));
    if (part !== undefined && dependencyPaths.has(path.slice(0, slash) as DependencyPath) && text !== '') this.current[part] = printable(text, 120);
  }
}

const isField = (path: string): path is PomField => Object.hasOwn(fields, path);
