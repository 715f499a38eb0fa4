import { statement, type Sql, type Transaction } from '../sql.ts';

export interface MovingVersionRow {
  readonly id: number;
  readonly projectId: number;
  readonly version: string;
}

const versions = statement(
  'build-versions',
  `select v.id, v.project_id as "projectId", v.version
   from package_version v
   where v.format = $1 and v.id > $2 and v.status <> 'pending_destruction'
     and exists (select 1 from format_setting f where f.format = $1 and f.kept_builds is not null)
   order by v.id limit $3`,
);

const version = statement('build-version', `select id, project_id as "projectId", version from package_version where id = $1 and status <> 'pending_destruction'`);

const files = statement('build-files', `select id, path from package_file where version_id = $1 and status = 'current' and derived_from is null order by id`);

/** Versions and files among which old builds are looked for. */
export class BuildStore {
  /** Versions of a format in the order of their ids; none where no scope says how many builds are kept. */
  versions(sql: Sql, format: string, afterId: number, limit: number): Promise<MovingVersionRow[]> {
    return sql.rows<MovingVersionRow>(versions, [format, afterId, limit]);
  }

  version(sql: Sql, id: number): Promise<MovingVersionRow | undefined> {
    return sql.row<MovingVersionRow>(version, [id]);
  }

  /** Oldest first. */
  files(tx: Transaction, versionId: number): Promise<{ readonly id: number; readonly path: string }[]> {
    return tx.rows(files, [versionId]);
  }
}
