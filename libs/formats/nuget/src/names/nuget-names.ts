import type { NameRules } from '@packyard/domain';
import { packageIdKey, parsePackageId } from './package-id.ts';
import { isPrerelease, parsePackageVersion, versionKey } from './package-version.ts';
import { compareVersions, versionSort } from './version-order.ts';

export const nugetNames: NameRules = {
  parseName: parsePackageId,
  nameKey: packageIdKey,
  parseVersion: parsePackageVersion,
  versionKey,
  versionSort,
  compareVersions,
  isPrerelease,
};
