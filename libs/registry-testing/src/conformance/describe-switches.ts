import type { Stage } from './stage.ts';

/** The registry can be switched off, for a project and for the server; the data waits. */
export function describeSwitches(stage: () => Stage): void {
  describe('switched off', () => {
    it('for a project: 403 for whoever sees it, 404 or 401 for the others, and all is back afterwards', async () => {
      const { registry } = stage();
      const project = await registry.people.project();
      const sample = await stage().published(project);
      await registry.database.unprepared(`update project set package_access = 'disabled' where id = $1`, [project.id]);
      const before = await registry.storedState();
      for (const [caller, status] of [['admin', 403], ['owner', 403], ['developer', 403], ['outsider', 404], ['anonymous', 401]] as const) {
        expect([caller, (await stage().download(caller, project, sample)).status]).toEqual([caller, status]);
        expect([caller, (await stage().publish(caller, project, stage().sample())).status]).toEqual([caller, status]);
      }
      expect(await registry.storedState()).toEqual(before);
      await registry.database.unprepared(`update project set package_access = 'private' where id = $1`, [project.id]);
      expect(await stage().listed(project, sample.name)).toEqual([sample.version]);
      expect((await stage().download('reporter', project, sample)).body.equals(await stage().content(sample))).toBe(true);
    });

    it('for the server: 404 for everybody, and all is back afterwards', async () => {
      const { registry } = stage();
      const project = await registry.people.project('public');
      const sample = await stage().published(project);
      await registry.database.unprepared('update instance_setting set packages_enabled = false');
      try {
        for (const caller of ['admin', 'developer', 'outsider', 'anonymous'] as const) {
          expect([caller, (await stage().download(caller, project, sample)).status]).toEqual([caller, 404]);
          expect([caller, (await stage().publish(caller, project, stage().sample())).status]).toEqual([caller, 404]);
        }
      } finally {
        await registry.database.unprepared('update instance_setting set packages_enabled = true');
      }
      expect((await stage().download('anonymous', project, sample)).status).toBe(200);
    });
  });
}
