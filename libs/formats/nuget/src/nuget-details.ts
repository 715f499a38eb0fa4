import type { DetailField, VersionView } from '@packyard/domain';
import type { NugetMetadata } from './version-metadata.ts';

/** Labelled facts for the details page; the page shows links only if they are http or https. */
export function details({ metadata, deprecatedMessage }: Pick<VersionView<NugetMetadata>, 'metadata' | 'deprecatedMessage'>): DetailField[] {
  const frameworks = metadata.dependencyGroups?.flatMap(({ targetFramework }) => targetFramework ?? []) ?? [];
  const fields: (readonly [label: string, value: string | undefined, kind: DetailField['kind']])[] = [
    ['Deprecated', deprecatedMessage, 'text'],
    ['Title', metadata.title, 'text'],
    ['Authors', metadata.authors, 'text'],
    ['License', metadata.licenseExpression, 'text'],
    ['License URL', metadata.licenseUrl, 'link'],
    ['Project URL', metadata.projectUrl, 'link'],
    ['Repository', metadata.repositoryUrl, 'link'],
    ['Commit', metadata.repositoryCommit, 'code'],
    ['Target frameworks', frameworks.join(', '), 'code'],
    ['Package types', metadata.packageTypes?.map(({ name }) => name).join(', '), 'text'],
    ['Minimum client version', metadata.minClientVersion, 'code'],
    ['Tags', metadata.tags?.join(', '), 'text'],
    ['Release notes', metadata.releaseNotes, 'text'],
    ['Copyright', metadata.copyright, 'text'],
  ];
  return fields.flatMap(([label, value, kind]) => (value === undefined || value === '' ? [] : [{ label, value, kind }]));
}
