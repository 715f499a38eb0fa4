import type { TestProject, TestGroup } from '../registry/people.ts';
import type { Answer } from '../wire/wire-request.ts';
import type { FormatDriver, Sample } from './format-driver.ts';
import type { Caller, Stage } from './stage.ts';

/** Where a format is also served for a group or the whole server: the union of what the caller may read. */
export function describeScopes(stage: () => Stage, driver: FormatDriver): void {
  for (const scope of driver.scopes ?? []) {
    describe(`at the ${scope} endpoint`, () => {
      const prefix = (group: TestGroup): string => (scope === 'group' ? stage().groupPrefix(group.id) : stage().instancePrefix());
      const download = (caller: Caller, group: TestGroup, sample: Sample): Promise<Answer> => stage().send(caller, driver.download(prefix(group), sample));
      const listed = async (caller: Caller, group: TestGroup, name: string): Promise<string[]> => {
        if (driver.index === undefined) return [];
        const document = await stage().send(caller, driver.index.request(prefix(group), name));
        return document.status === 200 ? [...driver.index.versions(document)].sort() : [];
      };

      /** Two projects in one group, the second of them two levels down. */
      async function neighbours(): Promise<{ group: TestGroup; first: TestProject; second: TestProject }> {
        const { make, people } = stage().registry;
        const group = await make.group();
        const below = await make.group({ parent: await make.group({ parent: group }) });
        return { group, first: await people.project('private', { group }), second: await people.project('private', { group: below }) };
      }

      it('versions of all its projects are there', async () => {
        const { group, first, second } = await neighbours();
        const one = await stage().published(first);
        const two = await stage().published(second, { ...one, version: driver.version(2) });
        for (const sample of [one, two]) expect((await download('reporter', group, sample)).body.equals(await stage().content(sample))).toBe(true);
        if (driver.index !== undefined) expect(await listed('reporter', group, one.name)).toEqual([one.version, two.version].sort());
      });

      it('only what the caller may read is there', async () => {
        const { group, first, second } = await neighbours();
        const { make } = stage().registry;
        const person = await make.user('half');
        await make.member(person.userId, 'reporter', { projectId: first.id });
        await make.member(person.userId, 'guest', { projectId: second.id });
        const one = await stage().published(first);
        const two = await stage().published(second, { ...one, version: driver.version(2) });
        expect((await download(person, group, one)).status).toBe(200);
        expect((await download(person, group, two)).status).toBe(404);
        if (driver.index !== undefined) expect(await listed(person, group, one.name)).toEqual([one.version]);
        const elsewhere = await stage().published(second);
        expect((await download(person, group, elsewhere)).status).toBe(404);
        expect((await download('outsider', group, one)).status).toBe(404);
        expect((await download('anonymous', group, one)).status).toBe(scope === 'group' ? 401 : 404);
      });

      it('a later project never shadows an earlier one', async () => {
        const { group, first, second } = await neighbours();
        const sample = await stage().published(first);
        await stage().published(second, { ...sample, seed: 2 });
        const early = await stage().content(sample);
        expect((await download('reporter', group, sample)).body.equals(early)).toBe(true);
        await stage().published(second, { ...sample, version: driver.version(3) });
        expect((await download('reporter', group, sample)).body.equals(early)).toBe(true);
        if (driver.index !== undefined) expect(await listed('reporter', group, sample.name)).toEqual([sample.version, driver.version(3)].sort());
      });

      it('the version that was published first is the one, whichever project had the name first', async () => {
        const { group, first, second } = await neighbours();
        const name = (await stage().published(second)).name;
        const sample = await stage().published(first, stage().sample({ name, version: driver.version(2) }));
        await stage().published(second, { ...sample, seed: 2 });
        expect((await download('reporter', group, sample)).body.equals(await stage().content(sample))).toBe(true);
      });

      it('a project whose registry is off takes no part', async () => {
        const { group, first, second } = await neighbours();
        const one = await stage().published(first);
        const two = await stage().published(second, { ...one, version: driver.version(2) });
        await stage().registry.database.unprepared(`update project set package_access = 'disabled' where id = $1`, [second.id]);
        expect((await download('reporter', group, one)).status).toBe(200);
        expect((await download('owner', group, two)).status).toBe(404);
      });
    });
  }
}
