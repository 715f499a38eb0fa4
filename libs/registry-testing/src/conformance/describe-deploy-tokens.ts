import { withHeaders, type Answer } from '../wire/wire-request.ts';
import type { TestProject } from '../registry/people.ts';
import type { FormatDriver, Sample } from './format-driver.ts';
import type { Stage } from './stage.ts';

const basic = (user: string, password: string): string => `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;

/** Tokens of a project or group that are no person's. */
export function describeDeployTokens(stage: () => Stage, driver: FormatDriver): void {
  describe('deploy tokens', () => {
    const make = () => stage().registry.make;
    const publish = (deployToken: string, project: TestProject, sample = stage().sample()): Promise<Answer> => stage().publish({ deployToken }, project, sample);
    const download = (deployToken: string, project: TestProject, sample: Sample): Promise<Answer> => stage().download({ deployToken }, project, sample);

    it('one that may write publishes and fetches, under its own name and as nobody', async () => {
      const { registry, format } = stage();
      const project = await registry.people.project();
      const sample = stage().sample();
      const token = await make().deployToken({ projectId: project.id }, { name: 'Release robot' });
      expect((await publish(token, project, sample)).status).toBe(driver.expected.published);
      expect((await download(token, project, sample)).body.equals(await stage().content(sample))).toBe(true);
      const [row] = await stage().rows(project);
      expect([row?.name, row?.version, row?.publishedBy]).toEqual([sample.name, sample.version, undefined]);
      const acts = await registry.database.unprepared(`select actor_kind as kind, actor_name as name, actor_id as id from audit_event where project_id = $1 and action = 'package.publish' and details->>'format' = $2`, [project.id, format.id]);
      expect(new Set(acts.map((act) => JSON.stringify(act)))).toEqual(new Set([JSON.stringify({ kind: 'deploy-token', name: 'Release robot', id: null })]));
    });

    it('one that may read fetches, whatever the visibility, and publishes nothing', async () => {
      for (const visibility of ['private', 'public'] as const) {
        const project = await stage().registry.people.project(visibility, { access: 'private' });
        const sample = await stage().published(project);
        const token = await make().deployToken({ projectId: project.id }, { scopes: ['read_package_registry'] });
        expect((await download(token, project, sample)).status).toBe(200);
        const before = await stage().registry.storedState();
        expect((await publish(token, project)).status).toBe(403);
        expect(await stage().registry.storedState()).toEqual(before);
      }
    });

    it.each<[string, (token: string) => Record<string, string>]>([
      ['Deploy-Token', (token) => ({ 'Deploy-Token': token })],
      ['Bearer', (token) => ({ Authorization: `Bearer ${token}` })],
      ['Basic, with its own user name', (token) => ({ Authorization: basic('robot', token) })],
    ])('one is taken from %s', async (_, headers) => {
      const project = await stage().registry.people.project();
      const sample = await stage().published(project);
      const token = await make().deployToken({ projectId: project.id }, { username: 'robot' });
      expect((await stage().send('anonymous', withHeaders(driver.download(stage().prefix(project), sample), headers(token)))).status).toBe(200);
    });

    it.each([{ expired: true }, { revoked: true }])('one that was %j is refused, also where anybody may read', async (options) => {
      const project = await stage().registry.people.project('public');
      const sample = await stage().published(project);
      const token = await make().deployToken({ projectId: project.id }, options);
      const answers = [await download(token, project, sample), await publish(token, project)];
      expect(answers.map((answer) => answer.status)).toEqual([401, 401]);
      expect(answers[0]?.headers['www-authenticate']).toBe(stage().format.credentials.challenge);
    });

    it('none opens a project whose registry is off, or changes one that is archived', async () => {
      const { registry } = stage();
      const project = await registry.people.project();
      const sample = await stage().published(project);
      const token = await make().deployToken({ projectId: project.id });
      await registry.database.unprepared('update project set archived = true where id = $1', [project.id]);
      expect([(await download(token, project, sample)).status, (await publish(token, project)).status]).toEqual([200, 403]);
      await registry.database.unprepared(`update project set archived = false, package_access = 'disabled' where id = $1`, [project.id]);
      expect([(await download(token, project, sample)).status, (await publish(token, project)).status]).toEqual([403, 403]);
    });
  });
}
