import { ScopeView } from './scope-view.ts';
import type { FormatDriver } from './format-driver.ts';
import type { Stage } from './stage.ts';

/** Where a format is also served for a group or the whole server: the union of what the caller may read. */
export function describeScopes(stage: () => Stage, driver: FormatDriver): void {
  for (const scope of driver.scopes ?? []) {
    describe(`at the ${scope} endpoint`, () => {
      const view = (): ScopeView => new ScopeView(stage(), scope);

      it('versions of all its projects are there', async () => {
        const { group, first, second } = await view().neighbours();
        const one = await stage().published(first);
        const two = await stage().published(second, { ...one, version: driver.version(2) });
        for (const sample of [one, two]) expect((await view().download('reporter', group, sample)).body.equals(await stage().content(sample))).toBe(true);
        await view().expectListed('reporter', group, one.name, [one.version, two.version]);
      });

      it('only what the caller may read is there', async () => {
        const { group, first, second } = await view().neighbours();
        const { make } = stage().registry;
        const person = await make.user('half');
        await make.member(person.userId, 'reporter', { projectId: first.id });
        await make.member(person.userId, 'guest', { projectId: second.id });
        const one = await stage().published(first);
        const two = await stage().published(second, { ...one, version: driver.version(2) });
        expect((await view().download(person, group, one)).status).toBe(200);
        expect((await view().download(person, group, two)).status).toBe(404);
        await view().expectListed(person, group, one.name, [one.version]);
        const elsewhere = await stage().published(second);
        expect((await view().download(person, group, elsewhere)).status).toBe(404);
        expect((await view().download('outsider', group, one)).status).toBe(404);
        // whether there is such a name at all is nobody's business: either answer is given for one that does not exist
        expect([401, 404]).toContain((await view().download('anonymous', group, one)).status);
      });

      it('a project whose registry is off takes no part', async () => {
        const { group, first, second } = await view().neighbours();
        const one = await stage().published(first);
        const two = await stage().published(second, { ...one, version: driver.version(2) });
        await stage().registry.database.unprepared(`update project set package_access = 'disabled' where id = $1`, [second.id]);
        expect((await view().download('reporter', group, one)).status).toBe(200);
        expect((await view().download('owner', group, two)).status).toBe(404);
      });
    });
  }
}
