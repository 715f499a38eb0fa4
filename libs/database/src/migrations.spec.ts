import { createDataSource } from './data-source.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { schemaOf } from './testing/schema.ts';
import { createTestDatabase, type TestDatabase } from './testing/index.ts';

describe('migrations', () => {
  let test: TestDatabase;
  beforeEach(async () => {
    test = await createTestDatabase({ empty: true, poolSize: 2 });
  });
  afterEach(() => test.drop());

  const undoAll = async (): Promise<void> => {
    for (const _ of migrations) await test.database.dataSource.undoLastMigration();
  };

  it('go up, down to nothing, and up to the same schema', async () => {
    const { dataSource } = test.database;
    const applied = await migrate(dataSource);
    const first = await schemaOf(test.database);
    await undoAll();
    const afterDown = await schemaOf(test.database);
    await migrate(dataSource);

    expect(applied).toEqual(migrations.map((migration) => migration.name));
    expect(first.length).toBeGreaterThan(200);
    expect(afterDown.filter((line) => !line.includes('schema_migration'))).toEqual([]);
    expect(await schemaOf(test.database)).toEqual(first);
  });

  it('make what the entities say', async () => {
    await migrate(test.database.dataSource);
    const drift = await test.database.dataSource.driver.createSchemaBuilder().log();
    expect(drift.upQueries.map((query) => query.query)).toEqual([]);
    const tables = await test.database.unprepared<{ name: string }>(`select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'schema_migration'`);
    expect(tables.map((table) => table.name).sort()).toEqual(test.database.dataSource.entityMetadatas.map((entity) => entity.tableName).sort());
  });

  it('are applied once when three processes start together', async () => {
    const replicas = [1, 2, 3].map(() => createDataSource(test.connection, 2));
    await Promise.all(replicas.map((replica) => replica.initialize()));
    const applied = await Promise.all(replicas.map(migrate));
    await Promise.all(replicas.map((replica) => replica.destroy()));
    expect(applied.map((names) => names.length).sort()).toEqual([0, 0, migrations.length]);
  });
});
