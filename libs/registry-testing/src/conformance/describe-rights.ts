import type { Visibility } from '@packyard/domain';
import type { Who } from '../registry/people.ts';
import type { Stage } from './stage.ts';

/** `done` is whatever status the format's client takes for success. */
type Row = readonly [caller: Who, read: number, publish: number | 'done'];

/** Status of a download and of a publish, by project and caller. */
const matrix: Readonly<Record<Visibility, readonly Row[]>> = {
  private: [
    ['anonymous', 401, 401],
    ['outsider', 404, 404],
    ['guest', 403, 403],
    ['planner', 403, 403],
    ['reporter', 200, 403],
    ['developer', 200, 'done'],
    ['maintainer', 200, 'done'],
    ['owner', 200, 'done'],
    ['admin', 200, 'done'],
  ],
  internal: [
    ['anonymous', 401, 401],
    ['outsider', 200, 403],
    ['guest', 200, 403],
    ['reporter', 200, 403],
    ['developer', 200, 'done'],
    ['admin', 200, 'done'],
  ],
  public: [
    ['anonymous', 200, 401],
    ['outsider', 200, 403],
    ['guest', 200, 403],
    ['reporter', 200, 403],
    ['developer', 200, 'done'],
    ['admin', 200, 'done'],
  ],
};

/** Who may publish and fetch, and what the refused are told. */
export function describeRights(stage: () => Stage): void {
  describe('rights', () => {
    const cases = Object.entries(matrix).flatMap(([visibility, rows]) => rows.map(([caller, read, publish]) => [visibility as Visibility, caller, read, publish] as const));

    it.each(cases)('%s project, %s: download %d, publish %s', async (visibility, caller, read, publish) => {
      const { registry, format, driver } = stage();
      const project = await registry.people.project(visibility);
      const sample = await stage().published(project);
      const before = await registry.storedState();
      const [downloaded, published] = [await stage().download(caller, project, sample), await stage().publish(caller, project, stage().sample())];
      expect([downloaded.status, published.status]).toEqual([read, publish === 'done' ? driver.expected.published : publish]);
      for (const answer of [downloaded, published]) {
        expect(answer.headers['www-authenticate']).toBe(answer.status === 401 ? format.credentials.challenge : undefined);
      }
      if (publish !== 'done') expect(await registry.storedState()).toEqual(before);
    });

    it('what is hidden looks as if it were not there', async () => {
      const project = await stage().registry.people.project();
      const sample = await stage().published(project);
      const absent = { ...project, id: 999_999_999 };
      for (const caller of ['anonymous', 'outsider'] as const) {
        const [hidden, missing] = [await stage().download(caller, project, sample), await stage().download(caller, absent, sample)];
        expect([hidden.status, hidden.body.toString()]).toEqual([missing.status, missing.body.toString()]);
        const [refused, none] = [await stage().publish(caller, project, sample), await stage().publish(caller, absent, sample)];
        expect([refused.status, refused.body.toString()]).toEqual([none.status, none.body.toString()]);
      }
    });

    it('a role in a group above counts', async () => {
      const { make, people } = stage().registry;
      const top = await make.group();
      const project = await make.project(await make.group({ parent: await make.group({ parent: top }) }), 'private');
      expect((await stage().publish('outsider', project, stage().sample())).status).toBe(404);
      const person = await make.user('inheritor');
      await make.member(person.userId, 'developer', { groupId: top.id });
      expect((await stage().publish(person, project, stage().sample())).status).toBe(stage().driver.expected.published);
      expect((await stage().publish(people.person('developer'), project, stage().sample())).status).toBe(404);
    });

    it('nothing is published into an archived project, but all can be fetched', async () => {
      const { registry } = stage();
      const project = await registry.people.project();
      const sample = await stage().published(project);
      await registry.database.unprepared('update project set archived = true where id = $1', [project.id]);
      expect((await stage().publish('developer', project, stage().sample())).status).toBe(403);
      expect((await stage().download('reporter', project, sample)).status).toBe(200);
    });
  });
}
