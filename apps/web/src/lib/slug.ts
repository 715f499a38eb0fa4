const longestPath = 255;

/** Suggests the path of a group or project from its name: 'Große Dinge 2!' → 'grosse-dinge-2'. Empty if nothing is left. */
export function slugFromName(name: string): string {
  return name
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/[-._]{2,}/g, '-')
    .replace(/^[-._]+|[-._]+$/g, '')
    .slice(0, longestPath);
}
