import { tokenDigest, type Presented } from '@packyard/auth';
import type { DeployTokenScope } from '@packyard/domain';
import { AccessResolver, callContext, Catalog, Remover, type ProjectAccess } from '@packyard/registry';
import { Stage } from './conformance/stage.ts';
import type { TestProject } from './registry/people.ts';
import { TestRegistry } from './registry/test-registry.ts';
import { parcelDriver } from './testing/parcel-driver.ts';
import { makeParcelFormat } from './testing/parcel.format.ts';

const format = makeParcelFormat('parcel', { identity: 'version', onRepublish: 'refuse' });

describe('what a client’s own command removes with a deploy token', () => {
  let registry: TestRegistry;
  let stage: Stage;
  beforeAll(async () => {
    registry = await TestRegistry.start({ formats: [format], driver: 'memory' });
    stage = new Stage(registry, format, parcelDriver);
  });
  afterAll(() => registry.close());

  const get = <T>(type: abstract new (...args: never[]) => T): T => registry.app.get<T>(type, { strict: false });
  const presented = (text: string): Presented => ({ tokenDigest: tokenDigest(text), sessionDigest: null, carrier: 'header', maybePassword: false });

  /** Found by its name on the instance, as a client does that knows no projects, and then looked at in its project. */
  async function accessByName(token: string, name: string): Promise<ProjectAccess> {
    const access = await get(AccessResolver).instance(presented(token), { format: format.id, nameKey: name });
    const [found] = access.packages;
    if (found === undefined) throw new Error('not found');
    return get(AccessResolver).projectOf(access, found);
  }

  async function remove(token: string, project: TestProject, name: string): Promise<void> {
    const [version] = (await get(Catalog).list({ projectId: project.id }, { format: format.id }, { by: 'created_at', descending: false }, { limit: 1, offset: 0 })).items;
    await get(Remover).removeVersion(callContext(await accessByName(token, name), {}), { versionId: version?.id ?? 0 });
  }

  const makeToken = (project: TestProject, scope: DeployTokenScope): Promise<string> => registry.make.deployToken({ projectId: project.id }, { scopes: [scope], name: 'Janitor' });

  it('goes with the scope to write, and the log names the token', async () => {
    const project = await registry.people.project();
    const { name } = await stage.published(project);
    const token = await makeToken(project, 'write_package_registry');
    expect((await accessByName(token, name)).role).toBe(40);
    await remove(token, project, name);
    expect(await stage.listed(project, name)).toEqual([]);
    expect(await registry.database.unprepared('select deleted_by from tombstone where project_id = $1', [project.id])).toEqual([{ deleted_by: null }]);
    const [act] = await registry.database.unprepared('select action, actor_kind, actor_name, actor_id, token_id is not null as told from audit_event where project_id = $1 order by id desc limit 1', [project.id]);
    expect(act).toEqual({ action: 'package.delete', actor_kind: 'deploy-token', actor_name: 'Janitor', actor_id: null, told: true });
  });

  it('stays with the scope to read, and where the token is of another project', async () => {
    const project = await registry.people.project('public');
    const { name } = await stage.published(project);
    await expect(remove(await makeToken(project, 'read_package_registry'), project, name)).rejects.toMatchObject({ code: 'scope_insufficient', params: { scope: 'write_package_registry' } });
    const other = await makeToken(await registry.people.project(), 'write_package_registry');
    expect((await accessByName(other, name)).role).toBe(0);
    await expect(remove(other, project, name)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await stage.listed(project, name)).toHaveLength(1);
  });
});
