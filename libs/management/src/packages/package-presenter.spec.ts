import type { CatalogFile, ListedVersion } from '@packyard/registry';
import { Addresses } from '../rest/addresses.ts';
import { presentFile, presentGroupPackage, presentOtherVersion, presentPackage } from './package-presenter.ts';

const at = new Date('2026-01-09T08:00:00Z');
const version: ListedVersion = { id: 41, packageId: 7, projectId: 3, projectPath: 'acme/web', format: 'sample', name: '@acme/ui', version: '1.4.0', status: 'default', createdAt: at, tags: [{ id: 5, name: 'latest', createdAt: at, updatedAt: at }] };
const presentation = { addresses: new Addresses('https://host'), canDelete: false };

describe('presentPackage', () => {
  it('gives every key that GitLab always gives', () => {
    expect(presentPackage(version, presentation)).toEqual({
      id: 41,
      name: '@acme/ui',
      version: '1.4.0',
      package_type: 'sample',
      status: 'default',
      _links: { web_path: '/acme/web/-/packages/41' },
      created_at: '2026-01-09T08:00:00.000Z',
      last_downloaded_at: null,
      creator_id: null,
      tags: [{ id: 5, package_id: 41, name: 'latest', created_at: '2026-01-09T08:00:00.000Z', updated_at: '2026-01-09T08:00:00.000Z' }],
      summary: null,
      status_message: null,
      creator: null,
    });
  });

  it.each(['hidden', 'processing', 'error', 'pending_destruction'] as const)('links no page for status %s', (status) => {
    expect(presentPackage({ ...version, status }, presentation)._links).toEqual({});
  });

  it('links the deletion for whoever may do it, and the page of a deprecated version', () => {
    expect(presentPackage({ ...version, status: 'deprecated' }, { ...presentation, canDelete: true })._links).toEqual({
      web_path: '/acme/web/-/packages/41',
      delete_api_path: 'https://host/api/v4/projects/3/packages/41',
    });
  });

  it('tells who published it, when it was pulled, and what went wrong', () => {
    const publishedBy = { userId: 9, username: 'ana', name: 'Ana' };
    expect(presentPackage({ ...version, publishedBy, lastDownloadedAt: at, status: 'error', statusMessage: 'broken', summary: 'Buttons' }, presentation)).toMatchObject({
      creator_id: 9,
      creator: { id: 9, username: 'ana', name: 'Ana' },
      last_downloaded_at: '2026-01-09T08:00:00.000Z',
      status_message: 'broken',
      summary: 'Buttons',
    });
  });

  it('names the project in lists of a group', () => {
    expect(presentGroupPackage(version, presentation)).toMatchObject({ project_id: 3, project_path: 'acme/web' });
  });
});

it('presents another version', () => {
  expect(presentOtherVersion({ id: 40, packageId: 7, version: '1.3.9', status: 'deprecated', createdAt: at, tags: [] })).toEqual({ id: 40, version: '1.3.9', created_at: '2026-01-09T08:00:00.000Z', tags: [], status: 'deprecated' });
});

it('presents a file with the digests that are known', () => {
  const file: CatalogFile = { id: 8, versionId: 41, projectPath: 'acme/web', path: 'ui-1.4.0.tgz', sizeBytes: 10, createdAt: at, digests: { sha256: Buffer.alloc(32, 1), md5: Buffer.alloc(16, 2) } };
  expect(presentFile(file, 3)).toEqual({
    id: 8,
    package_id: 41,
    created_at: '2026-01-09T08:00:00.000Z',
    file_name: 'ui-1.4.0.tgz',
    size: 10,
    file_md5: '02'.repeat(16),
    file_sha1: null,
    file_sha256: '01'.repeat(32),
    file_sha512: null,
    download_path: '/api/v4/projects/3/packages/41/package_files/8/download',
  });
});
