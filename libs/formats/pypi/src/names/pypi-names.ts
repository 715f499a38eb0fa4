import type { NameRules } from '@packyard/domain';
import { normalizedName, parseProjectName } from './project-name.ts';
import { compareVersions, isPrerelease, parseProjectVersion, versionKey, versionSort } from './project-version.ts';

/** PEP 503 names and PEP 440 versions, as the core asks for them. */
export const pypiNames: NameRules = {
  parseName: parseProjectName,
  nameKey: normalizedName,
  parseVersion: parseProjectVersion,
  versionKey,
  versionSort,
  compareVersions,
  isPrerelease,
};
