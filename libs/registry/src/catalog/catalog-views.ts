import type { CatalogFileRow, CatalogTagRow, CatalogVersionRow, FeedRow, ListedVersionRow } from '@packyard/database';
import type { FileView, ProjectFacts, PublisherView, TagView, VersionStatus, VersionView } from '@packyard/domain';

/** A version as lists show it. */
export interface ListedVersion {
  readonly id: number;
  readonly packageId: number;
  readonly projectId: number;
  readonly projectPath: string;
  readonly format: string;
  readonly name: string;
  readonly version: string;
  readonly status: VersionStatus;
  readonly statusMessage?: string;
  readonly summary?: string;
  readonly createdAt: Date;
  readonly lastDownloadedAt?: Date;
  readonly publishedBy?: PublisherView;
  readonly tags: readonly TagView[];
}

/** A version in a list, with its project and the viewer's role there (0 in lists of one project: the caller knows it). */
export interface FeedVersion extends ListedVersion {
  readonly project: ProjectFacts;
  readonly role: number;
}

export interface OtherVersion {
  readonly id: number;
  readonly packageId: number;
  readonly version: string;
  readonly status: VersionStatus;
  readonly createdAt: Date;
  readonly tags: readonly TagView[];
}

/** A file with the version it belongs to, as addresses name it. */
export interface CatalogFile extends FileView {
  readonly versionId: number;
  readonly projectPath: string;
}

type Present<T> = { [K in keyof T]: Exclude<T[K], null> };

/** Columns without a value become properties that are not there. */
function given<T extends object>(values: T): Partial<Present<T>> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as Partial<Present<T>>;
}

function publisher(row: ListedVersionRow): { publishedBy?: PublisherView } {
  if (row.publisherId === null) return {};
  return { publishedBy: { userId: row.publisherId, username: row.publisherUsername ?? '', name: row.publisherName ?? '' } };
}

export function listedVersion(row: ListedVersionRow, tags: readonly TagView[]): ListedVersion {
  const { id, packageId, projectId, projectPath, format, name, version, status, createdAt } = row;
  const optional = given({ statusMessage: row.statusMessage, summary: row.summary, lastDownloadedAt: row.lastDownloadedAt });
  return { id, packageId, projectId, projectPath, format, name, version, status, createdAt, ...optional, ...publisher(row), tags };
}

export function feedVersion(row: FeedRow, tags: readonly TagView[]): FeedVersion {
  const { namespaceId, visibility, packageAccess, archived, role } = row;
  const project = { id: row.projectId, namespaceId, fullPath: row.projectPath, name: row.projectName, visibility, packageAccess, archived };
  return { ...listedVersion(row, tags), project, role };
}

export function versionView(row: CatalogVersionRow, tags: readonly TagView[]): VersionView {
  const { id, packageId, projectId, format, name, version, status, metadata, createdAt } = row;
  const optional = given({ statusMessage: row.statusMessage, deprecatedMessage: row.deprecatedMessage, lastDownloadedAt: row.lastDownloadedAt });
  return { id, packageId, projectId, format, name, version, status, metadata, createdAt, ...optional, ...publisher(row), tags };
}

export function tagView({ id, name, createdAt, updatedAt }: CatalogTagRow): TagView {
  return { id, name, createdAt, updatedAt };
}

export function fileView(row: CatalogFileRow, version: CatalogVersionRow): CatalogFile {
  const { id, path, sizeBytes, sha256, createdAt } = row;
  const digests = { sha256, ...given({ sha512: row.sha512, sha1: row.sha1, md5: row.md5 }) };
  return { id, path, sizeBytes, digests, createdAt, versionId: version.id, projectPath: version.projectPath };
}
