import type { NameRules, Parsed } from '@packyard/domain';
import { nameKey, parsePackageName } from './package-name.ts';
import { compareVersions, isPrerelease, parsePackageVersion, versionKey, versionSort } from './package-version.ts';

/**
 * npm's names and versions, as the core asks for them. On the instance level a scope belongs to the top-level group or user of that
 * path, as with GitLab: else anybody's project could answer for a name that somebody else is about to publish.
 */
export const npmNames: NameRules = {
  parseName: (text): Parsed<string> => {
    const name = parsePackageName(text);
    return name.ok ? { ok: true, value: name.value.full } : name;
  },
  nameKey,
  keepsSpelling: true,
  ownerPath: (name) => (name.startsWith('@') ? name.slice(1, name.indexOf('/')) : undefined),
  parseVersion: parsePackageVersion,
  versionKey,
  versionSort,
  compareVersions,
  isPrerelease,
};
