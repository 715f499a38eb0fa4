import type { Stage } from './stage.ts';

/** What was taken away is gone at once; its bytes follow when nothing else needs them. */
export function describeRemoval(stage: () => Stage): void {
  describe('removal', () => {
    it('a removed version is gone, and its name is free for other bytes', async () => {
      const project = await stage().registry.people.project();
      const sample = await stage().published(project);
      await stage().remove(project, sample);
      expect((await stage().download('reporter', project, sample)).status).toBe(404);
      expect(await stage().listed(project, sample.name)).toEqual([]);
      const corrected = await stage().published(project, { ...sample, seed: 2 });
      expect(await stage().listed(project, sample.name)).toEqual([sample.version]);
      expect((await stage().download('reporter', project, corrected)).body.equals(await stage().content(corrected))).toBe(true);
    });

    it('the other versions stay', async () => {
      const project = await stage().registry.people.project();
      const first = await stage().published(project);
      const second = await stage().published(project, { ...first, version: stage().driver.version(2) });
      await stage().remove(project, second);
      expect(await stage().listed(project, first.name)).toEqual([first.version]);
      expect((await stage().download('reporter', project, first)).status).toBe(200);
      expect((await stage().download('reporter', project, second)).status).toBe(404);
    });

    it('leaves a tombstone with the digests', async () => {
      const { registry, format } = stage();
      const project = await registry.people.project();
      const sample = await stage().published(project);
      await stage().remove(project, sample);
      const stones = await registry.database.unprepared<{ name: string; version: string; digests: Buffer[]; by: number }>('select name, version, file_digests as digests, deleted_by as by from tombstone where project_id = $1 and format = $2', [project.id, format.id]);
      expect(stones).toMatchObject([{ name: sample.name, version: sample.version, by: registry.people.person('maintainer').userId }]);
      expect(stones[0]?.digests.length).toBeGreaterThan(0);
    });

    it('jobs remove rows, blobs and objects, but no bytes that another version needs', async () => {
      const { registry } = stage();
      const [project, other] = [await registry.people.project(), await registry.people.project()];
      await registry.runJobs();
      const before = await registry.storedState();
      const sample = await stage().published(project);
      await stage().published(other, sample);
      expect((await registry.storedState()).objects.length).toBe(before.objects.length + ((await registry.storedState()).rows['blob'] ?? 0) - (before.rows['blob'] ?? 0));

      await stage().remove(project, sample);
      await registry.runJobs();
      const shared = await stage().download('reporter', other, sample);
      expect(shared.body.equals(await stage().content(sample))).toBe(true);

      await stage().remove(other, sample);
      await registry.runJobs();
      const after = await registry.storedState();
      expect(after).toEqual({ ...before, rows: { ...before.rows, package: expect.any(Number), tombstone: (before.rows['tombstone'] ?? 0) + 2 } });
    });

    it('a project that goes takes its packages with it, and its bytes', async () => {
      const { registry } = stage();
      const project = await registry.people.project();
      await registry.runJobs();
      const before = await registry.storedState();
      await stage().published(project);
      await registry.database.unprepared('delete from project where id = $1', [project.id]);
      await registry.runJobs();
      const after = await registry.storedState();
      expect([after.objects, after.rows['blob'], after.rows['package']]).toEqual([before.objects, before.rows['blob'], before.rows['package']]);
    });
  });
}
