import { packageIdKey } from '../names/package-id.ts';
import { versionInUrl, versionKey } from '../names/package-version.ts';

/** Paths below the registry prefix, as clients and GitLab build them: ids and versions in lower case. */
export const registrationPath = (id: string): string => `/metadata/${packageIdKey(id)}/index.json`;
export const leafPath = (id: string, version: string): string => `/metadata/${packageIdKey(id)}/${versionInUrl(version)}.json`;
export const contentPath = (id: string, version: string): string => `/download/${packageIdKey(id)}/${versionInUrl(version)}/${packageIdKey(id)}.${versionInUrl(version)}.nupkg`;

export type StoredKind = 'nupkg' | 'snupkg';

/** The one name that a version's package, or symbol package, is kept under. */
export const storedFileName = (id: string, version: string, kind: StoredKind): string => `${packageIdKey(id)}.${versionKey(version)}.${kind}`;

/** The manifest beside it. */
export const storedNuspecName = (id: string): string => `${packageIdKey(id)}.nuspec`;
