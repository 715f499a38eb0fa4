import { createTestDatabase, type TestDatabase } from '@packyard/database/testing';
import type { PackageFormat } from '@packyard/domain';
import { Formats } from '../formats.ts';
import { Catalog } from './catalog.ts';

const format = (id: string, sortWeight: number, listedByDefault = true) => ({ id, rest: { sortWeight, listedByDefault } }) as PackageFormat;
const byTime = { by: 'created_at', descending: false } as const;
const firstPage = { limit: 20, offset: 0 };

describe('Catalog', () => {
  let test: TestDatabase;
  let catalog: Catalog;
  const ids: Record<string, number> = {};

  async function insert(text: string, ...values: unknown[]): Promise<number> {
    const [row] = await test.database.unprepared<{ id: number }>(`${text} returning id`, values);
    if (row === undefined) throw new Error('insert returned no row');
    return row.id;
  }

  async function addProject(name: string, namespaceId: number, visibility: string, access: string): Promise<number> {
    return insert(`insert into project (namespace_id, path, name, full_path, visibility, package_access) values ($1, $2, $2, $2, $3, $4)`, namespaceId, name, visibility, access);
  }

  let minute = 0;
  async function addVersion(projectId: number, formatId: string, name: string, version: string, status = 'default'): Promise<number> {
    await test.database.unprepared(`insert into package (project_id, format, name, name_key) values ($1, $2, $3, lower($3)) on conflict do nothing`, [projectId, formatId, name]);
    minute += 1;
    return insert(
      `insert into package_version (package_id, project_id, format, name, version, version_key, version_sort, status, published_by, created_at)
       select id, $1, $2, $3, $4, $4, convert_to($4, 'UTF8'), $5, $6, timestamptz '2026-01-01' + make_interval(mins => $7) from package where project_id = $1 and format = $2 and name = $3`,
      projectId, formatId, name, version, status, ids['ana'], minute,
    );
  }

  beforeAll(async () => {
    test = await createTestDatabase();
    catalog = new Catalog(test.database, new Formats([format('beta', 2), format('alpha', 9), format('quiet', 5, false)]));
    ids['ana'] = await insert(`insert into app_user (username, username_key, name) values ('ana', 'ana', 'Ana')`);
    ids['group'] = await insert(`insert into namespace (kind, path, name, full_path) values ('group', 'acme', 'Acme', 'acme')`);
    ids['below'] = await insert(`insert into namespace (kind, path, name, full_path, parent_id, ancestor_ids) values ('group', 'sub', 'Sub', 'acme/sub', $1, array[$1]::bigint[])`, ids['group']);
    ids['web'] = await addProject('web', ids['group'], 'private', 'private');
    ids['open'] = await addProject('open', ids['below'], 'public', 'public');
    ids['off'] = await addProject('off', ids['group'], 'public', 'disabled');
    ids['ui1'] = await addVersion(ids['web'], 'alpha', '@acme/ui', '1.10.0');
    ids['ui2'] = await addVersion(ids['web'], 'alpha', '@acme/ui', '1.9.0', 'deprecated');
    ids['tool'] = await addVersion(ids['web'], 'beta', 'Tool_100%', '1.0');
    ids['hidden'] = await addVersion(ids['web'], 'beta', 'secret', '1.0', 'hidden');
    ids['broken'] = await addVersion(ids['web'], 'beta', 'Broken', '1.0', 'error');
    ids['gone'] = await addVersion(ids['web'], 'beta', 'gone', '1.0', 'pending_destruction');
    ids['quiet'] = await addVersion(ids['web'], 'quiet', 'module', '1.0');
    ids['shared'] = await addVersion(ids['open'], 'alpha', 'shared', '2.0');
    await addVersion(ids['off'], 'alpha', 'switched-off', '2.0');
    await insert(`insert into version_tag (package_id, name, version_id) select package_id, 'latest', id from package_version where id = $1`, ids['ui1']);
  });
  afterAll(() => test.drop());

  const namesOf = async (...args: Parameters<Catalog['list']>): Promise<string[]> => (await catalog.list(...args)).items.map((item) => `${item.name} ${item.version}`);
  const web = () => ({ projectId: ids['web'] ?? 0 });

  it('lists what is default, failed or deprecated, oldest first, without formats that are not listed', async () => {
    expect(await namesOf(web(), {}, byTime, firstPage)).toEqual(['@acme/ui 1.10.0', '@acme/ui 1.9.0', 'Tool_100% 1.0', 'Broken 1.0']);
    expect(await namesOf(web(), { format: 'quiet' }, byTime, firstPage)).toEqual(['module 1.0']);
  });

  it('lists one status when asked', async () => {
    expect(await namesOf(web(), { status: 'hidden' }, byTime, firstPage)).toEqual(['secret 1.0']);
    expect(await namesOf(web(), { status: 'pending_destruction' }, byTime, firstPage)).toEqual(['gone 1.0']);
  });

  it.each([
    ['UI', ['@acme/ui 1.10.0', '@acme/ui 1.9.0']],
    ['ui acme', ['@acme/ui 1.10.0', '@acme/ui 1.9.0']],
    ['ui other', []],
    ['100%', ['Tool_100% 1.0']],
    ['%', ['Tool_100% 1.0']],
    ['l_1', ['Tool_100% 1.0']],
    ['o_100', []],
    ['\\', []],
  ])('finds names by the words of %p', async (name, expected) => {
    expect(await namesOf(web(), { name }, byTime, firstPage)).toEqual(expected);
  });

  it('finds an exact version', async () => {
    expect(await namesOf(web(), { version: '1.0' }, byTime, firstPage)).toEqual(['Tool_100% 1.0', 'Broken 1.0']);
  });

  it('refuses a format that is not there', async () => {
    await expect(catalog.list(web(), { format: 'gamma' }, byTime, firstPage)).rejects.toMatchObject({ code: 'parameter_invalid', params: { name: 'package_type' } });
  });

  it.each([
    ['name', ['@acme/ui', '@acme/ui', 'Broken', 'Tool_100%']],
    ['version', ['Tool_100%', 'Broken', '@acme/ui', '@acme/ui']],
    ['type', ['Tool_100%', 'Broken', '@acme/ui', '@acme/ui']],
  ] as const)('orders by %s', async (by, expected) => {
    const items = (await catalog.list(web(), {}, { by, descending: false }, firstPage)).items.map((item) => item.name);
    expect(items).toEqual(expected);
    const reversed = (await catalog.list(web(), {}, { by, descending: true }, firstPage)).items.map((item) => item.name);
    expect(reversed).toEqual([...expected].reverse());
  });

  it('pages and counts', async () => {
    const first = await catalog.list(web(), {}, byTime, { limit: 3, offset: 0 });
    expect({ rows: first.items.length, total: first.total, hasMore: first.hasMore }).toEqual({ rows: 3, total: 4, hasMore: true });
    const last = await catalog.list(web(), {}, byTime, { limit: 3, offset: 3 });
    expect({ rows: last.items.map((item) => item.name), total: last.total, hasMore: last.hasMore }).toEqual({ rows: ['Broken'], total: 4, hasMore: false });
    const beyond = await catalog.list(web(), {}, byTime, { limit: 3, offset: 30 });
    expect(beyond).toEqual({ items: [], total: 4, hasMore: false });
  });

  it('brings tags and the publisher with the rows', async () => {
    const [first] = (await catalog.list(web(), {}, byTime, firstPage)).items;
    expect(first?.tags.map((tag) => tag.name)).toEqual(['latest']);
    expect(first?.publishedBy).toEqual({ userId: ids['ana'], username: 'ana', name: 'Ana' });
  });

  describe('for a group', () => {
    const group = (includeSubgroups: boolean, isAdmin = false) => ({ groupId: ids['group'] ?? 0, includeSubgroups, viewer: { userId: null, isAdmin } });

    it('lists what the viewer may read', async () => {
      expect(await namesOf(group(true), {}, byTime, firstPage)).toEqual(['shared 2.0']);
      expect(await namesOf(group(false), {}, byTime, firstPage)).toEqual([]);
      expect(await namesOf(group(false, true), {}, byTime, firstPage)).toHaveLength(4);
    });

    it('finds names in all of them', async () => {
      expect(await namesOf(group(true, true), { name: 'SHAR' }, byTime, firstPage)).toEqual(['shared 2.0']);
      const page = await catalog.list(group(true, true), { name: 'ui' }, byTime, { limit: 1, offset: 1 });
      expect({ names: page.items.map((item) => item.version), total: page.total, hasMore: page.hasMore }).toEqual({ names: ['1.9.0'], total: 2, hasMore: false });
    });

    it('merges projects in order and tells each its path', async () => {
      const page = await catalog.list(group(true, true), {}, { by: 'project_path', descending: false }, { limit: 2, offset: 0 });
      expect(page.items.map((item) => [item.projectPath, item.name])).toEqual([['open', 'shared'], ['web', '@acme/ui']]);
      expect(page.total).toBe(5);
      expect(await namesOf(group(true, true), {}, { by: 'created_at', descending: true }, { limit: 1, offset: 0 })).toEqual(['shared 2.0']);
    });
  });

  it('finds one version in its project only, and none that has no page', async () => {
    expect((await catalog.version(ids['web'] ?? 0, ids['ui1'] ?? 0)).version).toBe('1.10.0');
    for (const [project, version] of [['open', 'ui1'], ['web', 'hidden'], ['web', 'broken'], ['web', 'gone']] as const) {
      await expect(catalog.version(ids[project] ?? 0, ids[version] ?? 0)).rejects.toMatchObject({ code: 'version_not_found' });
    }
  });

  it('lists the other versions of a package', async () => {
    const version = await catalog.version(ids['web'] ?? 0, ids['ui2'] ?? 0);
    expect((await catalog.otherVersions(version, 10)).map((other) => [other.version, other.tags.map((tag) => tag.name)])).toEqual([['1.10.0', ['latest']]]);
    const page = await catalog.searchOtherVersions(ids['web'] ?? 0, ids['ui2'] ?? 0, '9', firstPage);
    expect(page).toEqual({ items: [], total: 0, hasMore: false });
  });

  it('lists files of any version that is not deleted, and tells details', async () => {
    const blob = await insert(`insert into blob (sha256, md5, size_bytes, object_key) values (sha256('a'), decode(md5('a'), 'hex'), 1, 'k')`);
    for (const [path, status] of [['a.txt', 'current'], ['b.txt', 'superseded'], ['c.txt', 'pending_destruction']]) {
      await insert(`insert into package_file (version_id, path, path_key, blob_id, status) values ($1, $2, $2, $3, $4)`, ids['hidden'], path, blob, status);
    }
    const page = await catalog.files(ids['web'] ?? 0, ids['hidden'] ?? 0, { by: 'file_name', descending: true }, firstPage);
    expect(page.items.map((file) => [file.path, file.sizeBytes, file.digests.md5?.toString('hex'), file.digests.sha1])).toEqual([
      ['b.txt', 1, '0cc175b9c0f1b6a831c399e269772661', undefined],
      ['a.txt', 1, '0cc175b9c0f1b6a831c399e269772661', undefined],
    ]);
    await expect(catalog.files(ids['web'] ?? 0, ids['gone'] ?? 0, { by: 'id', descending: false }, firstPage)).rejects.toMatchObject({ code: 'version_not_found' });
    const details = await catalog.details(ids['web'] ?? 0, ids['ui1'] ?? 0, 10);
    expect(details).toMatchObject({ filesCount: 0, sizeBytes: 0, otherVersionsCount: 1, dependenciesCount: 0, version: { name: '@acme/ui', metadata: {} } });
  });
});
