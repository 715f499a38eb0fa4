import { statement, type Sql } from '../sql.ts';

/** One act of the audit log, as readers of the packages may see it: without addresses and user agents. */
export interface ActivityRow {
  readonly id: number;
  readonly at: Date;
  readonly action: string;
  readonly outcome: 'done' | 'refused';
  readonly actorKind: string;
  readonly actorId: number | null;
  readonly actorName: string;
  readonly subject: string;
  readonly versionId: number | null;
  readonly details: Readonly<Record<string, unknown>>;
}

const columns = `id, at, action, outcome, actor_kind as "actorKind", actor_id as "actorId", actor_name as "actorName", subject, version_id as "versionId", details`;

/** $2: the id to read on from, or null for the newest. */
const ofProject = statement(
  'catalog-activity-project',
  `select ${columns} from audit_event
   where project_id = $1 and package_id is not null and outcome = 'done' and ($2::bigint is null or id < $2) order by id desc limit $3`,
);
const ofVersion = statement(
  'catalog-activity-version',
  `select ${columns} from audit_event where version_id = $1 and outcome = 'done' and ($2::bigint is null or id < $2) order by id desc limit $3`,
);

/** What was done to packages, newest first. Refusals are the business of those who look after the server. */
export class CatalogActivityStore {
  ofProject(sql: Sql, projectId: number, before: number | undefined, limit: number): Promise<ActivityRow[]> {
    return sql.rows<ActivityRow>(ofProject, [projectId, before ?? null, limit]);
  }

  ofVersion(sql: Sql, versionId: number, before: number | undefined, limit: number): Promise<ActivityRow[]> {
    return sql.rows<ActivityRow>(ofVersion, [versionId, before ?? null, limit]);
  }
}
