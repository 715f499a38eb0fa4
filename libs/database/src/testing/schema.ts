import type { Sql } from '../sql.ts';

/** What a database holds, one line per column, constraint, index and sequence: for comparing two states of it. */
export async function schemaOf(sql: Sql): Promise<string[]> {
  const rows = await sql.unprepared<{ line: string }>(`
    select line from (
      select format('column %s.%s %s %s %s', table_name, column_name, udt_name, is_nullable, coalesce(column_default, identity_generation)) as line
      from information_schema.columns where table_schema = 'public'
      union all
      select format('constraint %s.%s %s', c.relname, k.conname, pg_get_constraintdef(k.oid))
      from pg_constraint k join pg_class c on c.oid = k.conrelid where k.connamespace = 'public'::regnamespace
      union all
      select 'index ' || indexdef from pg_indexes where schemaname = 'public'
      union all
      select 'sequence ' || sequencename from pg_sequences where schemaname = 'public'
    ) as lines order by line`);
  return rows.map((row) => row.line);
}
