import type { RepublishRule } from '@packyard/domain';
import { supersedes } from './describe-republishing.ts';
import type { Stage } from './stage.ts';
import { times } from './times.ts';

/** Different things done to the same bytes or names at the same moment. */
export function describeRaces(stage: () => Stage, rule: RepublishRule): void {
  describe('races', () => {
    it('the same file in 20 projects: no object is left that no row knows', async () => {
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

    it('publishing what is being removed: it is there whole, or not at all', async () => {
      const { driver, registry } = stage();
      const project = await registry.people.project();
      for (const round of times(8)) {
        const sample = await stage().published(project);
        const next = { ...sample, seed: 1 + round };
        const [answer] = await Promise.all([stage().publish('developer', project, next), stage().remove(project, sample)]);
        expect([driver.expected.published, driver.expected.duplicate.status]).toContain(answer.status);
        const found = await stage().served(project, [sample, next]);
        const isPublished = answer.status === driver.expected.published;
        // where files are added to a version, the new one may be there first and be removed with it
        if (found.status === 404) expect(isPublished && !supersedes(rule)).toBe(false);
        else expect([isPublished, found.body.equals(await stage().content(next))]).toEqual([true, true]);
      }
    });
  });
}
