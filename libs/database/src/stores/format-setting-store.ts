import { statement, type Sql, type Transaction } from '../sql.ts';

/** Where a setting stands: a project, a namespace, or the whole server. */
export type SettingScope = { readonly projectId: number } | { readonly namespaceId: number } | 'instance';

/** One row; null columns say nothing. */
export interface FormatSettingRow {
  /** True for the row of the scope itself, false for one further out. */
  readonly own: boolean;
  readonly duplicatesAllowed: boolean | null;
  readonly duplicateExceptionPattern: string | null;
  /** 0: no limit. */
  readonly maxFileBytes: number | null;
  readonly keptBuilds: number | null;
}

export type FormatSettingChange = Partial<Omit<FormatSettingRow, 'own'>>;

const columns = `f.duplicates_allowed as "duplicatesAllowed", f.duplicate_exception_pattern as "duplicateExceptionPattern", f.max_file_bytes as "maxFileBytes", f.kept_builds as "keptBuilds"`;

/**
 * The rows that count for a project or a namespace, nearest first: one for each group above at most, and the server's.
 * $1 format, $2 project or null, $3 namespace or null.
 */
const nearestFirst = statement(
  'format-setting-nearest-first',
  `with place as (
     select p.id as project_id, n.ancestor_ids || n.id as namespace_ids from project p join namespace n on n.id = p.namespace_id where p.id = $2
     union all select null, n.ancestor_ids || n.id from namespace n where n.id = $3
     union all select null, '{}' where $2 is null and $3 is null
   )
   select ${columns},
     (f.project_id is not distinct from $2::bigint and f.namespace_id is not distinct from $3::bigint) as own
   from place
   join format_setting f on f.format = $1
     and (f.project_id = place.project_id or f.namespace_id = any(place.namespace_ids) or (f.project_id is null and f.namespace_id is null))
   order by f.project_id is null, array_position(place.namespace_ids, f.namespace_id) desc nulls last`,
);

/** Keeps what is not given ($8 to $11 say what is). */
const upsert = statement(
  'format-setting-upsert',
  `insert into format_setting (format, project_id, namespace_id, duplicates_allowed, duplicate_exception_pattern, max_file_bytes, kept_builds)
   values ($1, $2, $3, $4, $5, $6, $7)
   on conflict (format, namespace_id, project_id) do update set
     duplicates_allowed = case when $8 then excluded.duplicates_allowed else format_setting.duplicates_allowed end,
     duplicate_exception_pattern = case when $9 then excluded.duplicate_exception_pattern else format_setting.duplicate_exception_pattern end,
     max_file_bytes = case when $10 then excluded.max_file_bytes else format_setting.max_file_bytes end,
     kept_builds = case when $11 then excluded.kept_builds else format_setting.kept_builds end,
     updated_at = now()`,
);

/** What projects, groups and the server say about a format. No row means the format's own defaults. */
export class FormatSettingStore {
  nearestFirst(sql: Sql, scope: SettingScope, format: string): Promise<FormatSettingRow[]> {
    return sql.rows<FormatSettingRow>(nearestFirst, [format, ...scopeValues(scope)]);
  }

  async put(tx: Transaction, scope: SettingScope, format: string, change: FormatSettingChange): Promise<void> {
    const values = [change.duplicatesAllowed, change.duplicateExceptionPattern, change.maxFileBytes, change.keptBuilds];
    await tx.execute(upsert, [format, ...scopeValues(scope), ...values.map((value) => value ?? null), ...values.map((value) => value !== undefined)]);
  }
}

function scopeValues(scope: SettingScope): [number | null, number | null] {
  if (scope === 'instance') return [null, null];
  return 'projectId' in scope ? [scope.projectId, null] : [null, scope.namespaceId];
}
