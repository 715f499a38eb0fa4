import type { RepublishRule } from '@packyard/domain';
import { supersedes } from './describe-republishing.ts';
import type { Sample } from './format-driver.ts';
import type { TestProject } from '../registry/people.ts';
import type { Stage } from './stage.ts';
import { times } from './times.ts';

/** Many clients at one moment. */
export function describeConcurrency(stage: () => Stage, rule: RepublishRule): void {
  describe('at the same moment', () => {
    const statusesOf = (project: TestProject, samples: readonly Sample[]): Promise<number[]> => Promise.all(samples.map(async (sample) => (await stage().publish('developer', project, sample)).status));

    it('50 versions of one name are all published, and the index is complete', async () => {
      const project = await stage().registry.people.project();
      const first = stage().sample();
      const samples = times(50).map((n) => ({ ...first, version: stage().driver.version(n) }));
      expect(new Set(await statusesOf(project, samples))).toEqual(new Set([stage().driver.expected.published]));
      expect(await stage().listed(project, first.name)).toEqual(samples.map((sample) => sample.version).sort());
      for (const sample of samples) expect((await stage().download('reporter', project, sample)).body.equals(await stage().content(sample))).toBe(true);
    });

    it('20 publishes of one version with 20 different contents: one decides', async () => {
      const { registry, driver } = stage();
      const project = await registry.people.project();
      const first = stage().sample();
      const samples = times(20).map((seed) => ({ ...first, seed }));
      const statuses = await statusesOf(project, samples);
      const successes = statuses.filter((status) => status === driver.expected.published).length;
      expect(statuses.filter((status) => status !== driver.expected.published)).toEqual(Array.from({ length: 20 - successes }, () => driver.expected.duplicate.status));
      expect(successes).toBe(supersedes(rule) ? 20 : 1);
      expect(await stage().listed(project, first.name)).toEqual([first.version]);
      const { body } = await stage().served(project, [first, ...samples]);
      const contents = await Promise.all(samples.map((sample) => stage().content(sample)));
      const served = contents.findIndex((content) => content.equals(body));
      expect(supersedes(rule) ? served >= 0 : statuses[served] === driver.expected.published).toBe(true);
      const current = await registry.database.unprepared(`select f.path from package_file f join package_version v on v.id = f.version_id where v.project_id = $1 and f.status = 'current' group by f.path having count(*) > 1`, [project.id]);
      expect(current).toEqual([]);
    });

    it('20 publishes of one version with equal bytes', async () => {
      const { registry } = stage();
      const project = await registry.people.project();
      const sample = stage().sample();
      const statuses = await statusesOf(project, times(20).map(() => sample));
      const successes = statuses.filter((status) => stage().isSuccess(status)).length;
      expect(successes).toBe(rule === 'refuse' ? 1 : 20);
      expect((await stage().download('reporter', project, sample)).body.equals(await stage().content(sample))).toBe(true);
    });
  });
}
