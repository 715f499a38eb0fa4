import { StorageFullError } from '@packyard/blob-store';
import type { Stage } from './stage.ts';

/** Things break in the middle. A publish is then there whole or not at all, and the next one works. */
export function describeFailures(stage: () => Stage): void {
  describe('failures', () => {
    /** Nothing is left, and the same publish works once the trouble is over. */
    async function failsWith(status: number, trouble: () => void | Promise<unknown>, mend: () => void | Promise<unknown>): Promise<void> {
      const { registry } = stage();
      const project = await registry.people.project();
      const sample = stage().sample();
      const before = await registry.storedState();
      await trouble();
      const answer = await stage().publish('developer', project, sample).finally(mend);
      expect(answer.status).toBe(status);
      expect(answer.body.toString()).not.toMatch(/induced|stack|node_modules|select |insert /i);
      expect(await registry.storedState()).toEqual(before);
      await stage().published(project, sample);
      expect((await stage().download('reporter', project, sample)).body.equals(await stage().content(sample))).toBe(true);
    }

    const trigger = (table: string, body: string, when = 'immediate') => async (): Promise<void> => {
      const { database } = stage().registry;
      await database.unprepared(`create function induced_trouble() returns trigger language plpgsql as $$ begin ${body} end $$`);
      await database.unprepared(`create constraint trigger induced_trouble after insert on ${table} deferrable initially ${when} for each row execute function induced_trouble()`);
    };
    const untrigger = async (): Promise<void> => void (await stage().registry.database.unprepared('drop function induced_trouble cascade'));

    it.each(['createSpool', 'put'] as const)('the store fails at %s', (call) =>
      failsWith(500, () => stage().registry.blobs.fail(call, new Error('induced failure')), () => stage().registry.blobs.heal()),
    );

    it.each(['createSpool', 'put'] as const)('no room is left at %s', (call) =>
      failsWith(507, () => stage().registry.blobs.fail(call, new StorageFullError(new Error('induced ENOSPC'))), () => stage().registry.blobs.heal()),
    );

    it.each(['package_version', 'package_file', 'audit_event'])('the database refuses a row of %s', (table) => failsWith(500, trigger(table, `raise exception 'induced failure';`), untrigger));

    it('the database refuses at the commit', () => failsWith(500, trigger('package_version', `raise exception 'induced failure';`, 'deferred'), untrigger));

    it('the connection to the database is lost in the middle', () => failsWith(503, trigger('package_version', 'perform pg_terminate_backend(pg_backend_pid()); return new;'), untrigger));

    it('two transactions deadlock: it is tried again', async () => {
      const { registry } = stage();
      const project = await registry.people.project();
      await registry.database.unprepared('create sequence induced_once');
      await trigger('package_version', `if nextval('induced_once') = 1 then raise exception 'induced' using errcode = '40P01'; end if; return new;`)();
      const sample = stage().sample();
      try {
        await stage().published(project, sample);
      } finally {
        await untrigger();
        await registry.database.unprepared('drop sequence induced_once');
      }
      expect((await stage().download('reporter', project, sample)).status).toBe(200);
    });
  });
}
