import { withHeaders, type Answer } from '../wire/wire-request.ts';
import type { TestProject } from '../registry/people.ts';
import type { FormatDriver, Sample } from './format-driver.ts';
import type { Stage } from './stage.ts';

const basic = (user: string, password: string): string => `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;

/** Tokens of a project or group that are no person's: what they open, and what they do not. */
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

    it('one of another project finds what is hidden no more than anybody', async () => {
      const { people } = stage().registry;
      const token = await make().deployToken({ projectId: (await people.project()).id });
      for (const [visibility, read, write] of [['private', 404, 404], ['internal', 404, 404], ['public', 200, 403]] as const) {
        const project = await people.project(visibility);
        const sample = await stage().published(project);
        expect([visibility, (await download(token, project, sample)).status, (await publish(token, project)).status]).toEqual([visibility, read, write]);
      }
    });

    it('one of a group opens all that is below it, and nothing beside it', async () => {
      const { people } = stage().registry;
      const top = await make().group();
      const below = await people.project('private', { group: await make().group({ parent: await make().group({ parent: top }) }) });
      const sample = await stage().published(below);
      const token = await make().deployToken({ groupId: top.id });
      const sibling = await make().deployToken({ groupId: (await make().group({ parent: top })).id });
      expect([(await download(token, below, sample)).status, (await publish(token, below)).status]).toEqual([200, driver.expected.published]);
      expect([(await download(sibling, below, sample)).status, (await publish(sibling, below)).status]).toEqual([404, 404]);
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

    for (const scope of driver.scopes ?? []) {
      it(`at the ${scope} endpoint, each finds what it opens`, async () => {
        const { people } = stage().registry;
        const group = await make().group();
        const [first, second] = [await people.project('private', { group }), await people.project('private', { group: await make().group({ parent: group }) })];
        const one = await stage().published(first);
        const two = await stage().published(second, { ...one, version: driver.version(2) });
        const prefix = scope === 'group' ? stage().groupPrefix(group.id) : stage().instancePrefix();
        const found = async (deployToken: string): Promise<unknown[]> => {
          const statuses = [];
          for (const sample of [one, two]) statuses.push((await stage().send({ deployToken }, driver.download(prefix, sample))).status);
          if (driver.index === undefined) return statuses;
          const document = await stage().send({ deployToken }, driver.index.request(prefix, one.name));
          return [...statuses, document.status === 200 ? [...driver.index.versions(document)].sort() : []];
        };
        const listed = (...samples: Sample[]): string[][] => (driver.index === undefined ? [] : [samples.map((sample) => sample.version).sort()]);
        const [ofGroup, ofOne, ofNone] = [await make().deployToken({ groupId: group.id }), await make().deployToken({ projectId: first.id }), await make().deployToken({ groupId: (await make().group()).id })];
        expect(await found(ofGroup)).toEqual([200, 200, ...listed(one, two)]);
        expect(await found(ofOne)).toEqual([200, 404, ...listed(one)]);
        expect(await found(ofNone)).toEqual([404, 404, ...listed()]);
      });
    }
  });
}
