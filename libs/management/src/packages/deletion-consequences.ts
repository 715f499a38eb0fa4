import type { VersionDetails } from '@packyard/registry';

/** What deleting a version means, said before it is done. */
export function deletionConsequences({ version, otherVersionsCount }: Pick<VersionDetails, 'version' | 'otherVersionsCount'>): string[] {
  const tags = version.tags.map((tag) => tag.name).join(', ');
  return [
    `Builds that ask for ${version.name} ${version.version} will fail from then on.`,
    ...(tags === '' ? [] : [`The tags that point to it go with it: ${tags}.`]),
    ...(otherVersionsCount === 0 ? [`It is the only version: ${version.name} is then no longer found in this project.`] : []),
    'The name and version are free again: whoever may publish here can use them for other files.',
  ];
}
