import type { DetailField, VersionView } from '@packyard/domain';
import type { PypiMetadata } from './version-metadata.ts';

/** Labelled facts for the details page; the page shows links only if they are http or https. */
export function details({ metadata, deprecatedMessage }: Pick<VersionView<PypiMetadata>, 'metadata' | 'deprecatedMessage'>): DetailField[] {
  const fields: (readonly [label: string, value: string | undefined, kind: DetailField['kind']])[] = [
    ['Yanked', deprecatedMessage === undefined ? undefined : deprecatedMessage || 'without a reason', 'text'],
    ['Required Python', metadata.requiresPython, 'code'],
    ['License', metadata.license, 'text'],
    ['Author', person(metadata.author, metadata.authorEmail), 'text'],
    ['Maintainer', person(metadata.maintainer, metadata.maintainerEmail), 'text'],
    ['Keywords', metadata.keywords?.join(', '), 'text'],
    ['Extras', metadata.extras?.join(', '), 'code'],
    ['Homepage', metadata.homepage, 'link'],
    ...(metadata.projectUrls ?? []).map(({ label, url }) => [label === '' ? 'Project URL' : label, url, 'link'] as const),
    ['Classifiers', metadata.classifiers?.join('\n'), 'text'],
  ];
  return fields.flatMap(([label, value, kind]) => (value === undefined || value === '' ? [] : [{ label, value, kind }]));
}

function person(name: string | undefined, email: string | undefined): string | undefined {
  if (name === undefined || email === undefined) return name ?? email;
  return `${name} <${email}>`;
}
