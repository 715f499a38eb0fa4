import type { DetailField, VersionView } from '@packyard/domain';
import { coordinatesOf } from './maven-grammar.ts';
import type { MavenMetadata } from './version-metadata.ts';

/** App name and app group are GitLab's words for artifact and group. */
export function details({ name, metadata }: Pick<VersionView<MavenMetadata>, 'name' | 'metadata'>): DetailField[] {
  const { groupId, artifactId } = coordinatesOf(name);
  const licenses = metadata.licenses ?? [];
  return [
    { label: 'App name', value: artifactId, kind: 'code' },
    { label: 'App group', value: groupId, kind: 'code' },
    ...field('Name', metadata.name, 'text'),
    ...field('Packaging', metadata.packaging, 'code'),
    ...field('Plugin prefix', metadata.plugin?.prefix, 'code'),
    ...field('Parent', metadata.parent, 'code'),
    ...field('Organization', metadata.organization, 'text'),
    ...field('License', licenses.map((license) => license.name ?? license.url).join(', '), 'text'),
    ...field('Project page', metadata.url, 'link'),
    ...field('Source code', metadata.scmUrl ?? metadata.scmConnection, metadata.scmUrl === undefined ? 'code' : 'link'),
  ];
}

function field(label: string, value: string | undefined, kind: DetailField['kind']): DetailField[] {
  return value === undefined || value === '' ? [] : [{ label, value, kind }];
}
