import { statement, type Sql } from '../sql.ts';

/** What acts are asked for: those on a project's packages, on one of them, or on one version. */
export interface ActivityScope {
  readonly projectId: number;
  readonly packageId?: number;
  readonly versionId?: number;
}

export interface ActRow {
  readonly id: number;
  readonly at: Date;
  readonly action: string;
  readonly actorKind: string;
  readonly actorId: number | null;
  readonly actorName: string;
  readonly subject: string;
  readonly packageId: number | null;
  readonly versionId: number | null;
  readonly details: Record<string, unknown>;
}

/**
 * $1 project, $2 id to begin below, $3 limit, $4 package or version. Readers of packages see what was done to packages, not
 * what was refused, nor who was made a member.
 */
const page = (name: string, condition: string): ReturnType<typeof statement> =>
  statement(
    name,
    `select e.id, e.at, e.action, e.actor_kind as "actorKind", e.actor_id as "actorId", e.actor_name as "actorName", e.subject,
       e.package_id as "packageId", e.version_id as "versionId", e.details
     from audit_event e
     where e.project_id = $1 and e.id < $2 and e.action like 'package.%' and e.outcome = 'done' ${condition}
     order by e.id desc limit $3`,
  );
const ofProject = page('activity-of-project', '');
const ofPackage = page('activity-of-package', 'and e.package_id = $4');
const ofVersion = page('activity-of-version', 'and e.version_id = $4');

/** Reads the log of acts. `AuditStore` writes it. */
export class ActivityStore {
  /** Newest first. `before` is an entry's id; the page begins below it. */
  newestFirst(sql: Sql, scope: ActivityScope, window: { before?: number; limit: number }): Promise<ActRow[]> {
    const values = [scope.projectId, window.before ?? Number.MAX_SAFE_INTEGER, window.limit];
    if (scope.versionId !== undefined) return sql.rows<ActRow>(ofVersion, [...values, scope.versionId]);
    if (scope.packageId !== undefined) return sql.rows<ActRow>(ofPackage, [...values, scope.packageId]);
    return sql.rows<ActRow>(ofProject, values);
  }
}
