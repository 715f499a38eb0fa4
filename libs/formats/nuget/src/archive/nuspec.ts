import { printable } from '@packyard/domain';
import { parsePackageId } from '../names/package-id.ts';
import { parsePackageVersion } from '../names/package-version.ts';
import { archiveError } from './archive-error.ts';
import { parseXml, type XmlElement } from './xml-elements.ts';

const fileName = 'The .nuspec';

export interface NuspecDependency {
  readonly id: string;
  /** As written; empty for any version. */
  readonly range: string;
}

/** Dependencies for one target framework; for all without one. */
export interface NuspecDependencyGroup {
  readonly targetFramework?: string;
  readonly dependencies: readonly NuspecDependency[];
}

/** The manifest of a package. @see https://learn.microsoft.com/nuget/reference/nuspec */
export class Nuspec {
  private constructor(
    readonly id: string,
    readonly version: string,
    private readonly metadata: XmlElement,
  ) {}

  /** @throws RegistryError `archive_invalid` */
  static parse(bytes: Buffer): Nuspec {
    const root = parseXml(bytes, fileName);
    const [metadata, ...others] = root.name === 'package' ? childrenOf(root, 'metadata') : [];
    if (metadata === undefined || others.length > 0) throw archiveError(`${fileName} has no <metadata> in <package>, or several: pack again.`);
    const [id, version] = [required(metadata, 'id'), required(metadata, 'version')];
    const [parsedId, parsedVersion] = [parsePackageId(id), parsePackageVersion(version)];
    if (!parsedId.ok) throw archiveError(`${fileName} has the id ${printable(id)}: ${parsedId.reason}. Correct it and pack again.`);
    if (!parsedVersion.ok) throw archiveError(`${fileName} has the version ${printable(version)}: ${parsedVersion.reason}. Correct it and pack again.`);
    return new Nuspec(parsedId.value, parsedVersion.value, metadata);
  }

  /** The text of an element; undefined if it is absent or empty. */
  text(name: string): string | undefined {
    return childrenOf(this.metadata, name)[0]?.text || undefined;
  }

  attribute(element: string | undefined, name: string): string | undefined {
    const found = element === undefined ? this.metadata : childrenOf(this.metadata, element)[0];
    return found?.attributes[name] || undefined;
  }

  packageTypes(): readonly { readonly name: string; readonly version?: string }[] {
    return childrenOf(this.metadata, 'packagetypes')
      .flatMap((list) => childrenOf(list, 'packagetype'))
      .flatMap(({ attributes: { name, version } }) => (name === undefined || name === '' ? [] : [{ name, ...(version === undefined || version === '' ? {} : { version }) }]));
  }

  dependencyGroups(): readonly NuspecDependencyGroup[] {
    const lists = childrenOf(this.metadata, 'dependencies');
    const ungrouped = lists.flatMap(dependenciesOf);
    const groups = lists
      .flatMap((list) => childrenOf(list, 'group'))
      .map((group): NuspecDependencyGroup => ({ ...(group.attributes['targetframework'] ? { targetFramework: group.attributes['targetframework'] } : {}), dependencies: dependenciesOf(group) }));
    return ungrouped.length === 0 ? groups : [{ dependencies: ungrouped }, ...groups];
  }
}

function dependenciesOf(list: XmlElement): NuspecDependency[] {
  return childrenOf(list, 'dependency').map(({ attributes }) => {
    const [id, range] = [attributes['id'] ?? '', attributes['version'] ?? ''];
    const parsed = parsePackageId(id);
    if (!parsed.ok) throw archiveError(`${fileName} has a dependency on ${printable(id)}: ${parsed.reason}. Correct it and pack again.`);
    if (!isRange(range)) throw archiveError(`${fileName} asks for ${printable(id)} in ${printable(range)}, which is no version range: write it as 1.0.0 or [1.0.0, 2.0.0). Correct it and pack again.`);
    return { id: parsed.value, range };
  });
}

const maxRangeLength = 256;

/** A version, a floating version, or an interval. @see https://learn.microsoft.com/nuget/concepts/package-versioning#version-ranges */
function isRange(text: string): boolean {
  if (text.length > maxRangeLength) return false;
  const [, inner] = /^\s*[[(]([^[\](),]*(?:,[^[\](),]*)?)[\])]\s*$/.exec(text) ?? [];
  return (inner ?? text).split(',').every((part) => part.trim() === '' || /^[0-9*][0-9A-Za-z.*+-]*$/.test(part.trim()));
}

function required(metadata: XmlElement, name: string): string {
  const [element, ...others] = childrenOf(metadata, name);
  if (element === undefined || element.text === '') throw archiveError(`${fileName} has no <${name}>: add it and pack again.`);
  if (others.length > 0) throw archiveError(`${fileName} has more than one <${name}>, and tools differ in which they take: pack again.`);
  return element.text;
}

function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name);
}
