import type { Sample } from './format-driver.ts';
import type { Stage } from './stage.ts';

const times = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

/** Many clients at one moment. */
export function describeConcurrency(stage: () => Stage, rule: 'refuse' | 'supersede' | 'idempotent'): void {
  describe('at the same moment', () => {
    const statusesOf = async (samples: readonly Sample[], project = stage().registry.people.project()): Promise<number[]> =>
      Promise.all(samples.map(async (sample) => (await stage().publish('developer', await project, sample)).status));

    it('50 versions of one name are all published, and the index is complete', async () => {
      const project = await stage().registry.people.project();
      const first = stage().sample();
      const samples = times(50).map((n) => ({ ...first, version: stage().driver.version(n) }));
      expect(new Set(await statusesOf(samples, Promise.resolve(project)))).toEqual(new Set([stage().driver.expected.published]));
      expect(await stage().listed(project, first.name)).toEqual(samples.map((sample) => sample.version).sort());
      for (const sample of samples) expect((await stage().download('reporter', project, sample)).body.equals(await stage().content(sample))).toBe(true);
    });

    it('the same file in 20 projects is stored once, or not at all more often than it must', async () => {
      const { registry } = stage();
      const projects = await Promise.all(times(20).map(() => registry.people.project()));
      await registry.runJobs();
      const before = await registry.storedState();
      const sample = stage().sample();
      const statuses = await Promise.all(projects.map(async (project) => (await stage().publish('developer', project, sample)).status));
      expect(new Set(statuses)).toEqual(new Set([stage().driver.expected.published]));
      await registry.runJobs();
      const after = await registry.storedState();
      const blobs = (after.rows['blob'] ?? 0) - (before.rows['blob'] ?? 0);
      expect(after.objects.length - before.objects.length).toBe(blobs);
      for (const project of projects) expect((await stage().download('reporter', project, sample)).status).toBe(200);
    });

    it('20 publishes of one version with 20 different contents: one decides', async () => {
      const { registry, driver } = stage();
      const project = await registry.people.project();
      const first = stage().sample();
      const samples = times(20).map((seed) => ({ ...first, seed }));
      const statuses = await statusesOf(samples, Promise.resolve(project));
      const successes = statuses.filter((status) => status === driver.expected.published).length;
      expect(statuses.filter((status) => status !== driver.expected.published)).toEqual(Array.from({ length: 20 - successes }, () => driver.expected.duplicate.status));
      expect(successes).toBe(rule === 'supersede' ? 20 : 1);
      expect(await stage().listed(project, first.name)).toEqual([first.version]);
      const { body } = await stage().download('reporter', project, first);
      const contents = await Promise.all(samples.map((sample) => stage().content(sample)));
      const served = contents.findIndex((content) => content.equals(body));
      expect(rule === 'supersede' ? served >= 0 : statuses[served] === driver.expected.published).toBe(true);
      const current = await registry.database.unprepared(`select f.path from package_file f join package_version v on v.id = f.version_id where v.project_id = $1 and f.status = 'current' group by f.path having count(*) > 1`, [project.id]);
      expect(current).toEqual([]);
    });

    it('20 publishes of one version with equal bytes', async () => {
      const { registry, driver } = stage();
      const project = await registry.people.project();
      const sample = stage().sample();
      const statuses = await statusesOf(times(20).map(() => sample), Promise.resolve(project));
      const successes = statuses.filter((status) => status === driver.expected.published).length;
      expect(successes).toBe(rule === 'refuse' ? 1 : 20);
      expect((await stage().download('reporter', project, sample)).body.equals(await stage().content(sample))).toBe(true);
    });

    it('publishing and removing: whatever was accepted last is there, whole', async () => {
      const project = await stage().registry.people.project();
      const sample = await stage().published(project);
      for (let round = 2; round < 8; round += 1) {
        const next = { ...sample, seed: round };
        const [removed, answer] = await Promise.all([stage().remove(project, sample).then(() => true, () => false), stage().publish('developer', project, next)]);
        const found = await stage().download('reporter', project, sample);
        if (found.status === 200) expect([await stage().content(sample), await stage().content(next), ...(await Promise.all(times(round).map((seed) => stage().content({ ...sample, seed }))))].some((content) => content.equals(found.body))).toBe(true);
        else expect([found.status, removed || answer.status >= 400]).toEqual([404, true]);
        if (found.status === 404) await stage().published(project, { ...sample, seed: round });
      }
    });
  });
}
