import type { NameRules, Parsed } from '@packyard/domain';
import { nameKey, parsePackageName } from './package-name.ts';
import { compareVersions, isPrerelease, parsePackageVersion, versionKey, versionSort } from './package-version.ts';

/** npm's names and versions, as the core asks for them. */
export const npmNames: NameRules = {
  parseName: (text): Parsed<string> => {
    const name = parsePackageName(text);
    return name.ok ? { ok: true, value: name.value.full } : name;
  },
  nameKey,
  parseVersion: parsePackageVersion,
  versionKey,
  versionSort,
  compareVersions,
  isPrerelease,
};
