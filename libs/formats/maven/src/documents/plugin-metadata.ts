import type { FragmentSource } from '@packyard/domain';
import { coordinatesOf } from '../maven-grammar.ts';
import { defaultPrefix } from '../plugin-descriptor.ts';
import type { MavenMetadata } from '../version-metadata.ts';
import { element, xmlHead } from './metadata-xml.ts';

/** Variant of a plugin version's fragment: its entry in its group's list. */
export const pluginEntry = 'plugin';

/** Undefined for what is no Maven plugin. */
export function renderPluginEntry({ name, metadata }: Pick<FragmentSource<MavenMetadata>, 'name' | 'metadata'>): string | undefined {
  const { plugin, packaging } = metadata;
  if (plugin === undefined && packaging !== 'maven-plugin') return undefined;
  const { artifactId } = coordinatesOf(name);
  const title = plugin?.name ?? metadata.name ?? artifactId;
  return `    <plugin>\n${element(3, 'name', title)}${element(3, 'prefix', plugin?.prefix ?? defaultPrefix(artifactId))}${element(3, 'artifactId', artifactId)}    </plugin>\n`;
}

/** `maven-metadata.xml` of a group: which plugin `mvn acme:run` means. */
export function pluginMetadata(entries: readonly string[]): string {
  return `${xmlHead}<metadata>\n  <plugins>\n${entries.join('')}  </plugins>\n</metadata>\n`;
}
