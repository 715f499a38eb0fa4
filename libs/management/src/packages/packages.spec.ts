import type { TestProject, Who } from '@packyard/registry-testing';
import { ManagementHarness } from '../testing/management-harness.ts';
import { origin } from '../testing/sample-format.ts';

describe('packages', () => {
  let api: ManagementHarness;
  let secret: TestProject;
  let open: TestProject;
  let ids: { ui1: number; ui2: number; ui10: number; hidden: number };

  beforeAll(async () => {
    api = await ManagementHarness.start();
    secret = await api.registry.people.project('private');
    open = await api.registry.people.project('public');
    const ui1 = await api.publish(secret, { name: 'ui', version: '1.9.0', metadata: { description: 'Buttons', homepage: 'https://ui.example' }, tags: ['old'] });
    const ui10 = await api.publish(secret, { name: 'ui', version: '1.10.0', metadata: { homepage: 'javascript:alert(1)' }, tags: ['latest'], readme: { fileName: 'README.md', text: '# Hi <script>x</script>' }, dependencies: [{ kind: 'runtime', name: 'base', requirement: '^1', optional: false }] });
    const ui2 = await api.publish(secret, { name: 'ui', version: '1.2.0' });
    await api.publish(secret, { name: 'My Tool', version: '1.0.0' });
    const hidden = await api.publish(secret, { name: 'hidden', version: '1.0.0', status: 'hidden' });
    ids = { ui1: ui1.versionId, ui2: ui2.versionId, ui10: ui10.versionId, hidden: hidden.versionId };
  });
  afterAll(() => api.close());

  const names = (body: unknown): string[] => (body as { name: string; version: string }[]).map((row) => `${row.name} ${row.version}`);
  const list = () => `GET /projects/${secret.id}/packages`;

  describe('list of a project', () => {
    it('has GitLab’s shape', async () => {
      const { body, headers } = await api.ok(`${list()}?per_page=1`, { as: 'maintainer' });
      const publisher = api.registry.people.person('maintainer');
      expect(body).toEqual([
        {
          id: ids.ui1,
          name: 'ui',
          version: '1.9.0',
          package_type: 'sample',
          status: 'default',
          _links: { web_path: `/${secret.fullPath}/-/packages/${ids.ui1}`, delete_api_path: `${origin}/api/v4/projects/${secret.id}/packages/${ids.ui1}` },
          created_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
          last_downloaded_at: null,
          creator_id: publisher.userId,
          tags: [{ id: expect.any(Number), package_id: ids.ui1, name: 'old', created_at: expect.any(String), updated_at: expect.any(String) }],
          summary: 'Buttons',
          status_message: null,
          creator: { id: publisher.userId, username: publisher.username, name: 'The maintainer' },
        },
      ]);
      expect(headers['cache-control']).toBe('private, no-store');
    });

    it('is oldest first, 20 rows, without hidden ones', async () => {
      const { body, headers } = await api.ok(list(), { as: 'reporter' });
      expect(names(body)).toEqual(['ui 1.9.0', 'ui 1.10.0', 'ui 1.2.0', 'My Tool 1.0.0']);
      expect((body as { _links: object }[])[0]?._links).not.toHaveProperty('delete_api_path');
      expect(headers).toMatchObject({ 'x-page': '1', 'x-per-page': '20', 'x-total': '4', 'x-total-pages': '1', 'x-next-page': '', 'x-prev-page': '' });
    });

    it('pages with GitLab’s headers', async () => {
      const { body, headers } = await api.ok(`${list()}?per_page=1&page=2&order_by=name&sort=desc&private_token=${api.registry.people.person('reporter').token}`);
      expect(names(body)).toEqual(['ui 1.10.0']);
      expect(headers).toMatchObject({ 'x-page': '2', 'x-per-page': '1', 'x-next-page': '3', 'x-prev-page': '1', 'x-total': '4', 'x-total-pages': '4' });
      const url = (page: number) => `${origin}/api/v4/projects/${secret.id}/packages?per_page=1&page=${page}&order_by=name&sort=desc`;
      expect(headers['link']).toBe(`<${url(1)}>; rel="prev", <${url(3)}>; rel="next", <${url(1)}>; rel="first", <${url(4)}>; rel="last"`);
    });

    it('is empty beyond the end', async () => {
      const { body, headers } = await api.ok(`${list()}?page=9`, { as: 'reporter' });
      expect(body).toEqual([]);
      expect(headers['x-total']).toBe('4');
    });

    it.each([
      ['package_name=UI', ['ui 1.9.0', 'ui 1.10.0', 'ui 1.2.0']],
      ['package_name=tool+my', ['My Tool 1.0.0']],
      ['package_name=', ['ui 1.9.0', 'ui 1.10.0', 'ui 1.2.0', 'My Tool 1.0.0']],
      ['package_version=1.0.0', ['My Tool 1.0.0']],
      ['package_type=sample&include_versionless=true&package_version=1.2.0', ['ui 1.2.0']],
      ['status=hidden', ['hidden 1.0.0']],
      ['status=error', []],
      ['order_by=version', ['My Tool 1.0.0', 'ui 1.10.0', 'ui 1.2.0', 'ui 1.9.0']],
      ['order_by=type&sort=desc', ['My Tool 1.0.0', 'ui 1.2.0', 'ui 1.10.0', 'ui 1.9.0']],
    ])('takes %s', async (query, expected) => {
      expect(names((await api.ok(`${list()}?${query}`, { as: 'reporter' })).body)).toEqual(expected);
    });

    it.each([
      ['sort=up', 'sort does not have a valid value'],
      ['order_by=project_path', 'order_by does not have a valid value'],
      ['status=gone', 'status does not have a valid value'],
      ['package_type=nothing', 'package_type does not have a valid value'],
      ['page=0', 'page does not have a valid value'],
      ['page=x&sort=up', 'page is invalid, sort does not have a valid value'],
      ['page=99999999', 'page does not have a valid value'],
      ['include_versionless=perhaps', 'include_versionless is invalid'],
    ])('refuses %s', async (query, error) => {
      expect(await api.call(`${list()}?${query}`, { as: 'reporter' })).toMatchObject({ status: 400, body: { error } });
    });

    it('cuts more than 100 rows a page to 100', async () => {
      expect((await api.ok(`${list()}?per_page=1000`, { as: 'reporter' })).headers['x-per-page']).toBe('100');
    });
  });

  describe('who may', () => {
    const readers: readonly [Who, number][] = [['anonymous', 404], ['outsider', 404], ['guest', 403], ['reporter', 200], ['maintainer', 200], ['admin', 200]];

    it.each(readers)('%s reads a private project: %d', async (as, status) => {
      for (const path of ['', `/${ids.ui1}`, `/${ids.ui1}/package_files`, `/${ids.ui1}/pipelines`, `/${ids.ui1}/details`, `/${ids.ui1}/versions`, `/${ids.ui1}/activity`, '/activity', '/setup']) {
        expect([path, (await api.call(`GET /projects/${secret.id}/packages${path}`, { as })).status]).toEqual([path, status]);
      }
    });

    it('says what is missing in GitLab’s words', async () => {
      expect((await api.call(list())).body).toMatchObject({ message: '404 Project Not Found' });
      expect((await api.call(list(), { as: 'guest' })).body).toMatchObject({ message: '403 Forbidden' });
      expect((await api.call('GET /groups/nobody/packages')).body).toMatchObject({ message: '404 Group Not Found' });
    });

    it('a wrong token is refused even on a public project', async () => {
      for (const path of [`/projects/${open.id}/packages`, `/projects/${open.id}`, `/groups/${open.group.id}/packages`, '/package_formats']) {
        expect([path, (await api.call(`GET ${path}`, { as: { token: 'glpat-wrong' } })).status]).toEqual([path, 401]);
      }
    });

    const deleters: readonly [Who, number, number][] = [['anonymous', 403, 404], ['outsider', 403, 404], ['guest', 403, 403], ['developer', 403, 403], ['maintainer', 204, 204], ['admin', 204, 204]];

    it.each(deleters)('%s deletes: public %d, private %d', async (as, onPublic, onPrivate) => {
      for (const [project, status] of [[open, onPublic], [secret, onPrivate]] as const) {
        const { versionId, files } = await api.publish(project, { name: `doomed-by-${as}`, version: '1.0.0', files: { a: 'a', b: 'b' } });
        const path = `/projects/${project.id}/packages/${versionId}`;
        expect((await api.call(`DELETE ${path}/package_files/${files[0]?.id}`, { as })).status).toBe(status);
        expect((await api.call(`DELETE ${path}`, { as })).status).toBe(status);
        expect((await api.call(`DELETE ${path}`, { as: 'admin' })).status).toBe(status === 204 ? 404 : 204);
      }
    });

    it('nobody reads where the project has switched packages off, nor finds them where the server has', async () => {
      const project = await api.registry.people.project('private', { access: 'disabled' });
      for (const [as, status] of [['maintainer', 403], ['admin', 403], ['outsider', 404]] as const) {
        expect((await api.call(`GET /projects/${project.id}/packages`, { as })).status).toBe(status);
      }
      await api.ok('PUT /application/settings', { as: 'admin', body: { packages_enabled: false } });
      expect(await api.call(list(), { as: 'admin' })).toMatchObject({ status: 404, body: { message: '404 Not Found' } });
      await api.ok('PUT /application/settings', { as: 'admin', body: { packages_enabled: true } });
      expect((await api.call(list(), { as: 'reporter' })).status).toBe(200);
    });
  });

  describe('one package', () => {
    it('comes with its other versions, by their text', async () => {
      const { body } = await api.ok(`GET /projects/${encodeURIComponent(secret.fullPath)}/packages/${ids.ui1}`, { as: 'reporter' });
      expect(body).toMatchObject({ id: ids.ui1, versions: [{ id: ids.ui10, version: '1.10.0', tags: [{ name: 'latest', package_id: ids.ui10 }] }, { id: ids.ui2, version: '1.2.0', tags: [] }] });
    });

    it('is not there in another project, if hidden, or unknown', async () => {
      for (const path of [`/projects/${open.id}/packages/${ids.ui1}`, `/projects/${secret.id}/packages/${ids.hidden}`, `/projects/${secret.id}/packages/999999`]) {
        for (const part of ['', '/details', '/versions', '/pipelines']) expect((await api.call(`GET ${path}${part}`, { as: 'maintainer' })).status).toBe(404);
      }
      expect(await api.call(`GET /projects/${secret.id}/packages/x1`, { as: 'maintainer' })).toMatchObject({ status: 400, body: { error: 'package_id is invalid' } });
    });

    it('has no pipelines yet, but checks the parameters', async () => {
      const path = `GET /projects/${secret.id}/packages/${ids.ui1}/pipelines`;
      expect(await api.ok(path, { as: 'reporter' })).toMatchObject({ body: [] });
      for (const rows of [0, 21]) expect(await api.call(`${path}?per_page=${rows}`, { as: 'reporter' })).toMatchObject({ status: 400, body: { error: 'per_page does not have a valid value' } });
    });

    it('lists other versions, highest first', async () => {
      const { body, headers } = await api.ok(`GET /projects/${secret.id}/packages/${ids.ui2}/versions?per_page=1`, { as: 'reporter' });
      expect(body).toMatchObject([{ version: '1.10.0' }]);
      expect(headers['x-total']).toBe('2');
      expect((await api.ok(`GET /projects/${secret.id}/packages/${ids.ui2}/versions?search=9`, { as: 'reporter' })).body).toMatchObject([{ version: '1.9.0' }]);
    });

    it('is told whole for its page', async () => {
      const { body } = await api.ok(`GET /projects/${secret.id}/packages/${ids.ui10}/details`, { as: 'developer' });
      expect(body).toMatchObject({
        id: ids.ui10,
        name: 'ui',
        format: { id: 'sample', label: 'Sample', icon: '<svg/>' },
        creator: { name: 'The maintainer' },
        deprecated_message: null,
        install: [{ code: `sample get ui@1.10.0 --from ${origin}/api/v4/projects/${secret.id}/packages/sample` }],
        fields: [{ label: 'Home page', value: 'javascript:alert(1)', kind: 'text' }],
        readme_html: '<h1 id="readme-hi-x">Hi </h1>\n',
        dependencies: [{ kind: 'runtime', name: 'base', requirement: '^1', optional: false }],
        dependencies_count: 1,
        versions_count: 2,
        files_count: 1,
        total_size: 9,
        activity: [{ action: 'package.publish', actor: { name: api.registry.people.person('maintainer').username }, package_id: ids.ui10 }],
        permissions: { can_delete: false, can_publish: true },
        forwarding: false,
        unpublished_consequences: [expect.stringContaining('ui 1.10.0'), expect.stringContaining('latest'), expect.any(String)],
      });
      expect((await api.ok(`GET /projects/${secret.id}/packages/${ids.ui1}/details`, { as: 'maintainer' })).body).toMatchObject({
        fields: [{ value: 'https://ui.example', kind: 'link' }],
        readme_html: null,
        permissions: { can_delete: true, can_publish: true },
      });
    });

    it('is deleted only if it was not changed since', async () => {
      const { versionId } = await api.publish(secret, { name: 'stale', version: '1.0.0' });
      const path = `DELETE /projects/${secret.id}/packages/${versionId}`;
      const before = { 'if-unmodified-since': 'Wed, 01 Jan 2020 00:00:00 GMT' };
      expect(await api.call(path, { as: 'maintainer', headers: before })).toMatchObject({ status: 412, body: { message: '412 Precondition Failed' } });
      expect((await api.call(path, { as: 'maintainer', headers: { 'if-unmodified-since': new Date(Date.now() + 60_000).toUTCString() } })).status).toBe(204);
      expect((await api.call(path.replace('DELETE', 'GET'), { as: 'maintainer' })).status).toBe(404);
    });
  });
});
