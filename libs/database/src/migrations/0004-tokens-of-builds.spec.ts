import { migrate } from '../migrate.ts';
import { createTestDatabase, type TestDatabase } from '../testing/index.ts';
import { migrations } from './index.ts';
import { Bots1760000000003 } from './0003-bots.ts';

describe('the migrations that bring bots and deploy tokens', () => {
  let test: TestDatabase;
  beforeEach(async () => {
    test = await createTestDatabase({ empty: true, poolSize: 2 });
    await migrate(test.database.dataSource);
  });
  afterEach(() => test.drop());

  const sql = <R extends object>(text: string): Promise<R[]> => test.database.unprepared<R>(text);

  /** Back to the schema of the release before. */
  const undo = async (): Promise<void> => {
    for (const _ of migrations.slice(migrations.indexOf(Bots1760000000003))) await test.database.dataSource.undoLastMigration();
  };

  const oldPerson = (name: string) => `insert into app_user (username, username_key, name) values ('${name}', '${name}', '${name}')`;
  const oldToken = (digest: string) => `insert into access_token (kind, user_id, name, token_digest, scopes) select 'personal', max(id), 't', '${digest}', '{api}' from app_user`;

  it('leave what was there, and let the release before go on writing', async () => {
    await undo();
    await sql(oldPerson('before'));
    await sql(oldToken('\\x01'));
    await migrate(test.database.dataSource);
    await sql(oldPerson('after'));
    await sql(oldToken('\\x02'));
    expect(await sql('select kind from app_user')).toEqual([{ kind: 'person' }, { kind: 'person' }]);
    expect(await sql('select kind, project_id, namespace_id from access_token')).toEqual(Array(2).fill({ kind: 'personal', project_id: null, namespace_id: null }));
  });

  it('go down with such tokens there: they are gone, their bots are blocked accounts without a role', async () => {
    await sql(oldPerson('ann'));
    await sql(oldToken('\\x01'));
    await sql(`insert into namespace (kind, path, name, full_path) values ('group', 'g', 'g', 'g')`);
    await sql(`insert into app_user (username, username_key, name, kind) values ('group_1_bot_x', 'group_1_bot_x', 'ci', 'bot')`);
    await sql('insert into member (user_id, namespace_id, access_level) select max(u.id), max(n.id), 30 from app_user u, namespace n');
    await sql(`insert into access_token (kind, user_id, namespace_id, name, token_digest, scopes) select 'group', max(u.id), max(n.id), 'ci', '\\x02', '{api}' from app_user u, namespace n`);
    await sql(`insert into access_token (kind, namespace_id, username, name, token_digest, scopes) select 'deploy', max(id), 'robot', 'ci', '\\x03', '{read_package_registry}' from namespace`);
    await undo();
    expect(await sql('select kind, name from access_token')).toEqual([{ kind: 'personal', name: 't' }]);
    expect(await sql('select username, state from app_user order by id')).toEqual([{ username: 'ann', state: 'active' }, { username: 'group_1_bot_x', state: 'blocked' }]);
    expect(await sql('select id from member')).toEqual([]);
    await migrate(test.database.dataSource);
  });

  it.each([
    [`'personal', null, null, null`, 'access_token_owner_check'],
    [`'deploy', u.id, null, n.id`, 'access_token_owner_check'],
    [`'deploy', null, null, null`, 'access_token_place_check'],
    [`'group', u.id, null, null`, 'access_token_place_check'],
    [`'personal', u.id, null, n.id`, 'access_token_place_check'],
    [`'job', u.id, null, null`, 'access_token_kind_check'],
  ])('a token is never %s', async (values, constraint) => {
    await sql(oldPerson('ann'));
    await sql(`insert into namespace (kind, path, name, full_path) values ('group', 'g', 'g', 'g')`);
    const insert = sql(`insert into access_token (kind, user_id, project_id, namespace_id, name, token_digest, scopes) select ${values}, 't', '\\x01', '{}' from app_user u, namespace n`);
    await expect(insert).rejects.toMatchObject({ constraint });
  });
});
