import type { TestProject } from '@packyard/registry-testing';
import { ManagementHarness } from '../testing/management-harness.ts';
import { origin } from '../testing/sample-format.ts';

describe('around packages', () => {
  let api: ManagementHarness;
  let secret: TestProject;
  let open: TestProject;
  let toolId: number;
  let hiddenId: number;

  beforeAll(async () => {
    api = await ManagementHarness.start();
    secret = await api.registry.people.project('private');
    open = await api.registry.people.project('public');
    toolId = (await api.publish(secret, { name: 'tool', version: '1.0.0', files: { 'a.txt': 'a', 'dir/b ü.txt': 'bb' } })).versionId;
    hiddenId = (await api.publish(secret, { name: 'hidden', version: '1.0.0', status: 'hidden' })).versionId;
  });
  afterAll(() => api.close());

  const namesOf = (body: unknown): string[] => (body as { name: string; version: string }[]).map((row) => `${row.name} ${row.version}`);

  describe('files', () => {
    const filesOf = (id: number) => `/projects/${secret.id}/packages/${id}/package_files`;

    it('are listed with their digests', async () => {
      const { body, headers } = await api.ok(`GET ${filesOf(toolId)}?order_by=file_name&sort=desc&per_page=1`, { as: 'reporter' });
      const [file] = body as { id: number }[];
      expect(body).toEqual([
        {
          id: expect.any(Number),
          package_id: toolId,
          created_at: expect.any(String),
          file_name: 'dir/b ü.txt',
          size: 2,
          file_md5: null,
          file_sha1: null,
          file_sha256: '3b64db95cb55c763391c707108489ae18b4112d783300de38e033b4c98c3deaf',
          file_sha512: null,
          download_path: `/api/v4${filesOf(toolId)}/${file?.id}/download`,
        },
      ]);
      expect(headers).toMatchObject({ 'x-total': '2', 'x-next-page': '2' });
      expect((await api.ok(`GET ${filesOf(hiddenId)}`, { as: 'reporter' })).body).toHaveLength(1);
      expect(await api.call(`GET ${filesOf(toolId)}?order_by=size`, { as: 'reporter' })).toMatchObject({ status: 400, body: { error: 'order_by does not have a valid value' } });
    });

    it('are downloaded by number, from the API and from the page’s address', async () => {
      const { body } = await api.ok(`GET ${filesOf(toolId)}`, { as: 'reporter' });
      const id = (body as { id: number; file_name: string }[]).find((file) => file.file_name !== 'a.txt')?.id;
      for (const path of [`${filesOf(toolId)}/${id}/download`, `//${secret.fullPath}/-/package_files/${id}/download`]) {
        const answer = await api.ok(`GET ${path}`, { as: 'reporter' });
        expect(answer.body).toBe('bb');
        expect(answer.headers).toMatchObject({ 'content-type': 'application/octet-stream', 'content-disposition': expect.stringMatching(/^attachment; filename=.*b/), 'x-content-type-options': 'nosniff' });
        expect((await api.call(`HEAD ${path}`, { as: 'reporter' })).headers['content-length']).toBe('2');
        for (const [as, status] of [['anonymous', 404], ['guest', 403]] as const) expect((await api.call(`GET ${path}`, { as })).status).toBe(status);
      }
      for (const path of [`${filesOf(hiddenId)}/${id}/download`, `/projects/${open.id}/packages/${toolId}/package_files/${id}/download`, `//${open.fullPath}/-/package_files/${id}/download`]) expect((await api.call(`GET ${path}`, { as: 'maintainer' })).status).toBe(404);
    });

    it('are deleted one by one; the last leaves an empty package', async () => {
      const { versionId, files } = await api.publish(secret, { name: 'parts', version: '1.0.0' });
      const path = `${filesOf(versionId)}/${files[0]?.id}`;
      expect((await api.call(`DELETE ${path}`, { as: 'maintainer', headers: { 'if-unmodified-since': 'Wed, 01 Jan 2020 00:00:00 GMT' } })).status).toBe(412);
      expect((await api.call(`DELETE ${path}`, { as: 'maintainer' })).status).toBe(204);
      expect((await api.call(`DELETE ${path}`, { as: 'maintainer' })).status).toBe(404);
      expect((await api.ok(`GET ${filesOf(versionId)}`, { as: 'reporter' })).body).toEqual([]);
      expect((await api.call(`GET /projects/${secret.id}/packages/${versionId}`, { as: 'reporter' })).status).toBe(200);
    });
  });

  describe('list of a group', () => {
    it('has the packages of every project that the caller may read, each with its project', async () => {
      const group = await api.registry.make.group({ visibility: 'public' });
      const below = await api.registry.make.group({ parent: group, visibility: 'public' });
      const shown = await api.registry.people.project('public', { group });
      const kept = await api.registry.people.project('private', { group: below });
      await api.publish(shown, { name: 'shown', version: '1.0.0' });
      await api.publish(kept, { name: 'kept', version: '1.0.0' });
      const path = `GET /groups/${encodeURIComponent(group.fullPath)}/packages`;
      expect(namesOf((await api.ok(path)).body)).toEqual(['shown 1.0.0']);
      const { body } = await api.ok(`${path}?order_by=project_path&sort=desc`, { as: 'maintainer' });
      expect((body as { project_path: string }[]).map((row) => row.project_path).sort()).toEqual([kept.fullPath, shown.fullPath].sort());
      expect((body as { _links: { delete_api_path?: string } }[]).every((row) => row._links.delete_api_path !== undefined)).toBe(true);
      expect(namesOf((await api.ok(`${path}?exclude_subgroups=true`, { as: 'maintainer' })).body)).toEqual(['shown 1.0.0']);
      expect(namesOf((await api.ok(`${path}?package_name=KEP`, { as: 'reporter' })).body)).toEqual(['kept 1.0.0']);
      expect(namesOf((await api.ok(path, { as: 'guest' })).body)).toEqual(['shown 1.0.0']);
    });
  });

  it('tells what was done to packages, to be read on by cursor', async () => {
    const project = await api.registry.people.project('private');
    const first = await api.publish(project, { name: 'a', version: '1.0.0' });
    await api.publish(project, { name: 'b', version: '1.0.0' });
    await api.ok(`DELETE /projects/${project.id}/packages/${first.versionId}`, { as: 'maintainer' });
    const page = await api.ok(`GET /projects/${project.id}/packages/activity?per_page=2`, { as: 'reporter' });
    expect(page.body).toMatchObject([{ action: 'package.delete', subject: 'a 1.0.0', package_id: first.versionId }, { action: 'package.publish', subject: 'b 1.0.0', details: { files: 'b.txt' } }]);
    const rest = await api.ok(`GET /projects/${project.id}/packages/activity?per_page=2&cursor=${page.headers['x-next-cursor']}`, { as: 'reporter' });
    expect(rest.body).toMatchObject([{ action: 'package.publish', subject: 'a 1.0.0' }]);
    expect(rest.headers).not.toHaveProperty('x-next-cursor');
    expect((await api.ok(`GET /projects/${project.id}/packages/${first.versionId}/activity`, { as: 'reporter' })).body).toHaveLength(2);
    expect(await api.call(`GET /projects/${project.id}/packages/activity?cursor=x`, { as: 'reporter' })).toMatchObject({ status: 400, body: { error: 'cursor does not have a valid value' } });
  });

  it('tells which formats there are and how to set them up', async () => {
    expect((await api.ok('GET /package_formats')).body).toEqual([{ id: 'sample', label: 'Sample', icon: '<svg/>' }]);
    expect((await api.ok(`GET /projects/${open.id}/packages/setup`)).body).toMatchObject([{ id: 'sample', snippets: [{ purpose: 'setup', code: `sample login ${origin}/api/v4` }] }]);
  });
});
