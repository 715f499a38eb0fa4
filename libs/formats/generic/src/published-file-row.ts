import type { Download } from '@packyard/registry';

/**
 * What GitLab answers to `?select=package_file`. Its "package" is one version; a path is one percent-encoded name.
 * @see https://docs.gitlab.com/user/packages/generic_packages/#publish-a-single-file
 */
export function publishedFileRow(file: Download, url: string): Record<string, unknown> {
  return {
    id: file.fileId,
    package_id: file.versionId,
    created_at: file.createdAt.toISOString(),
    updated_at: file.createdAt.toISOString(),
    size: file.sizeBytes,
    file_store: 1,
    file_md5: file.digests.md5?.toString('hex') ?? null,
    file_sha1: file.digests.sha1?.toString('hex') ?? null,
    file_sha256: file.digests.sha256.toString('hex'),
    file_name: encodeURIComponent(file.path),
    file: { url: url.split('?', 1)[0] },
  };
}
