import type { Person, TestProject } from '../registry/people.ts';
import { RawConnection } from '../wire/raw-connection.ts';
import { withHeaders } from '../wire/wire-request.ts';
import type { Caller, Stage } from './stage.ts';

const changes: readonly (readonly [name: string, status: number, sql: string, of: (person: Person, project: TestProject) => number])[] = [
  ['the registry is switched off', 403, `update project set package_access = 'disabled' where id = $1`, (_, project) => project.id],
  ['the project is archived', 403, 'update project set archived = true where id = $1', (_, project) => project.id],
  ['the project is deleted', 404, 'delete from project where id = $1', (_, project) => project.id],
  ['the role is lowered', 403, 'update member set access_level = 20 where user_id = $1', (person) => person.userId],
  ['the membership ends', 404, 'delete from member where user_id = $1', (person) => person.userId],
  ['the token is revoked', 401, 'update access_token set revoked_at = now() where user_id = $1', (person) => person.userId],
  ['the account is blocked', 401, `update app_user set state = 'blocked' where id = $1`, (person) => person.userId],
];

/** A body may take an hour: what was allowed when it began is decided again before it is recorded. */
export function describeLongUploads(stage: () => Stage): void {
  describe('what changes while a body is on its way', () => {
    it.each(changes)('%s: %d, and nothing is recorded', async (_, status, sql, subjectOf) => {
      const { registry } = stage();
      const project = await registry.people.project();
      const person = await registry.make.user('slow');
      await registry.make.member(person.userId, 'developer', { projectId: project.id });
      expect(await statusAfter(stage(), person, project, () => registry.database.unprepared(sql, [subjectOf(person, project)]))).toBe(status);
    });

    it.each([
      ['revoked', 401, 'update access_token set revoked_at = now() where project_id = $1'],
      ['gone', 404, 'delete from access_token where project_id = $1'],
    ])('the deploy token is %s: %d, and nothing is recorded', async (_, status, sql) => {
      const { registry } = stage();
      const project = await registry.people.project();
      const deployToken = await registry.make.deployToken({ projectId: project.id });
      expect(await statusAfter(stage(), { deployToken }, project, () => registry.database.unprepared(sql, [project.id]))).toBe(status);
    });
  });
}

/** The answer to an upload whose body is sent after the change; fails if anything of it is kept. */
async function statusAfter(stage: Stage, caller: Caller, project: TestProject, change: () => Promise<unknown>): Promise<number | undefined> {
  const { registry } = stage;
  const upload = await stage.uploadRequest(project, stage.sample());
  const connection = await RawConnection.open(registry.origin);
  connection.writeHead(withHeaders(upload, { ...stage.authorization(caller), 'content-length': String(upload.body.length), expect: '100-continue' }));
  expect(await connection.status()).toBe(100);
  await change();
  const before = await registry.storedState();
  connection.write(upload.body);
  const status = await connection.status();
  connection.destroy();
  expect(await registry.storedState()).toEqual({ ...before, spools: [] }); // the one seen before was this upload's own
  return status;
}
