import type { PublisherView, TagView, VersionStatus } from '@packyard/domain';
import type { CatalogFile, ListedVersion, OtherVersion } from '@packyard/registry';
import type { Addresses } from '../rest/addresses.ts';
import type { OtherVersionJson, PackageFileJson, PackageJson, PackageTagJson } from './package.schema.ts';

/** What a version's presentation depends on besides itself. */
export interface PackagePresentation {
  readonly addresses: Addresses;
  readonly canDelete: boolean;
}

type PackageFields = Omit<PackageJson, 'project_id' | 'project_path'>;

const withPage: ReadonlySet<VersionStatus> = new Set<VersionStatus>(['default', 'deprecated']);

/** Our version is GitLab's package. */
export function presentPackage(version: ListedVersion, { addresses, canDelete }: PackagePresentation): PackageFields {
  return {
    id: version.id,
    name: version.name,
    version: version.version,
    package_type: version.format,
    status: version.status,
    _links: {
      ...(withPage.has(version.status) ? { web_path: `/${version.projectPath}/-/packages/${version.id}` } : {}),
      ...(canDelete ? { delete_api_path: `${addresses.projectApi(version.projectId)}/packages/${version.id}` } : {}),
    },
    created_at: version.createdAt.toISOString(),
    last_downloaded_at: version.lastDownloadedAt?.toISOString() ?? null,
    creator_id: version.publishedBy?.userId ?? null,
    tags: version.tags.map((tag) => presentTag(tag, version.id)),
    summary: version.summary ?? null,
    status_message: version.statusMessage ?? null,
    creator: presentCreator(version.publishedBy),
  };
}

/** In lists of a group each row says which project it is from. */
export function presentGroupPackage(version: ListedVersion, presentation: PackagePresentation): PackageJson {
  return { ...presentPackage(version, presentation), project_id: version.projectId, project_path: version.projectPath };
}

export function presentOtherVersion(version: OtherVersion): OtherVersionJson {
  return {
    id: version.id,
    version: version.version,
    created_at: version.createdAt.toISOString(),
    tags: version.tags.map((tag) => presentTag(tag, version.id)),
    status: version.status,
  };
}

export function presentFile(file: CatalogFile, projectId: number): PackageFileJson {
  const { sha256, sha512, sha1, md5 } = file.digests;
  return {
    id: file.id,
    package_id: file.versionId,
    created_at: file.createdAt.toISOString(),
    file_name: file.path,
    size: file.sizeBytes,
    file_md5: md5?.toString('hex') ?? null,
    file_sha1: sha1?.toString('hex') ?? null,
    file_sha256: sha256.toString('hex'),
    file_sha512: sha512?.toString('hex') ?? null,
    download_path: `/api/v4/projects/${projectId}/packages/${file.versionId}/package_files/${file.id}/download`,
  };
}

/** `package_id` is GitLab's id of the package, which is our version. */
function presentTag(tag: TagView, versionId: number): PackageTagJson {
  return { id: tag.id, package_id: versionId, name: tag.name, created_at: tag.createdAt.toISOString(), updated_at: tag.updatedAt.toISOString() };
}

function presentCreator(publisher: PublisherView | undefined): PackageJson['creator'] {
  return publisher === undefined ? null : { id: publisher.userId, username: publisher.username, name: publisher.name };
}
