import type { FragmentSource } from '@packyard/domain';
import { versionLine } from './documents/artifact-metadata.ts';
import { element } from './documents/metadata-xml.ts';
import { pluginEntry, renderPluginEntry } from './documents/plugin-metadata.ts';
import { snapshotBuilds, snapshotVersioning } from './documents/snapshot-metadata.ts';
import { isSnapshot } from './maven-grammar.ts';
import type { MavenMetadata } from './version-metadata.ts';

/** One version's part of each `maven-metadata.xml`. */
export function renderFragments(source: FragmentSource<MavenMetadata>): Readonly<Record<string, string>> {
  const plugin = renderPluginEntry(source);
  return {
    [versionLine]: element(3, 'version', source.version),
    ...(isSnapshot(source.version) ? { [snapshotBuilds]: snapshotVersioning(source.name, source.version, source.files) } : {}),
    ...(plugin === undefined ? {} : { [pluginEntry]: plugin }),
  };
}
