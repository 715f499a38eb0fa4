import { statement, type Sql, type Transaction } from '../sql.ts';

/** When something is to have happened. */
export interface Dated {
  readonly id: number;
  readonly at: Date;
}

const given = `given as (select * from unnest($1::bigint[], $2::timestamptz[]) as g(id, at))`;

const isUnused = statement(
  'sample-is-unused',
  `select (select count(*) from app_user) <= 1 and not exists (select 1 from namespace where kind = 'group') and not exists (select 1 from project) as unused`,
);

const datePeople = statement(
  'sample-date-people',
  `with ${given},
   person as (update app_user u set created_at = g.at from given g where u.id = g.id returning u.id, u.username, g.at),
   home as (update namespace n set created_at = p.at from person p where n.owner_id = p.id)
   update audit_event e set at = p.at from person p where e.action = 'user.create' and e.subject = p.username`,
);

const dateGroups = statement(
  'sample-date-groups',
  `with ${given}, dated as (update namespace n set created_at = g.at from given g where n.id = g.id)
   update audit_event e set at = g.at from given g where e.action = 'group.create' and e.namespace_id = g.id`,
);

const dateProjects = statement(
  'sample-date-projects',
  `with ${given}, dated as (update project p set created_at = g.at, last_activity_at = g.at from given g where p.id = g.id)
   update audit_event e set at = g.at from given g where e.action = 'project.create' and e.project_id = g.id`,
);

/** A membership begins when both are there, the person and the thing. */
const dateMembers = statement(
  'sample-date-members',
  `with since as (
     select m.id, greatest(u.created_at, n.created_at, p.created_at) as at
     from member m join app_user u on u.id = m.user_id left join namespace n on n.id = m.namespace_id left join project p on p.id = m.project_id
     where m.user_id = any($1::bigint[])
   ), dated as (update member m set created_at = s.at from since s where m.id = s.id returning m.user_id, m.namespace_id, m.project_id, s.at)
   update audit_event e set at = d.at from dated d
   where e.action = 'member.add' and (e.details ->> 'user_id')::bigint = d.user_id and e.project_id is not distinct from d.project_id
     and (d.project_id is not null or e.namespace_id = d.namespace_id)`,
);

/** Dates are part of indexes, so the packages take new revisions. */
const dateVersions = statement(
  'sample-date-versions',
  `with ${given},
   v as (update package_version v set created_at = g.at, updated_at = g.at from given g where v.id = g.id returning v.id, v.package_id, v.project_id, g.at),
   f as (update package_file f set created_at = v.at from v where f.version_id = v.id),
   t as (update version_tag t set created_at = v.at, updated_at = v.at from v where t.version_id = v.id),
   e as (update audit_event e set at = v.at from v where e.version_id = v.id and e.action = 'package.publish'),
   k as (
     update package k set created_at = s.first_at, changed_at = date_trunc('second', s.last_at), revision = nextval('registry_revision_seq')
     from (select v.package_id, min(v.at) as first_at, max(v.at) as last_at from v group by v.package_id) s where k.id = s.package_id
   )
   update project p set last_activity_at = s.last_at from (select v.project_id, max(v.at) as last_at from v group by v.project_id) s where p.id = s.project_id`,
);

const dateDeprecations = statement(
  'sample-date-deprecations',
  `with ${given},
   v as (update package_version v set updated_at = g.at from given g where v.id = g.id returning v.package_id, g.at),
   k as (
     update package k set changed_at = greatest(k.changed_at, date_trunc('second', s.last_at))
     from (select v.package_id, max(v.at) as last_at from v group by v.package_id) s where k.id = s.package_id
   )
   update audit_event e set at = g.at from given g where e.version_id = g.id and e.action = 'package.deprecate'`,
);

/**
 * What only sample data needs: to know a server that nobody uses yet, and to give things a past. Everywhere else times are
 * those of the database, and audit events stay as they are.
 */
export class SampleStore {
  /** No group, no project, and nobody but the first administrator. */
  async isUnused(sql: Sql): Promise<boolean> {
    return (await sql.row<{ unused: boolean }>(isUnused))?.unused === true;
  }

  async datePeople(tx: Transaction, dated: readonly Dated[]): Promise<void> {
    await tx.execute(datePeople, columns(dated));
  }

  async dateGroups(tx: Transaction, dated: readonly Dated[]): Promise<void> {
    await tx.execute(dateGroups, columns(dated));
  }

  async dateProjects(tx: Transaction, dated: readonly Dated[]): Promise<void> {
    await tx.execute(dateProjects, columns(dated));
  }

  /** Call it when people, groups and projects have their dates. */
  async dateMembers(tx: Transaction, userIds: readonly number[]): Promise<void> {
    await tx.execute(dateMembers, [userIds]);
  }

  /** Every version of the packages concerned, with its files, tags, audit events, and the dates of package and project that follow. */
  async dateVersions(tx: Transaction, dated: readonly Dated[]): Promise<void> {
    await tx.execute(dateVersions, columns(dated));
  }

  async dateDeprecations(tx: Transaction, dated: readonly Dated[]): Promise<void> {
    await tx.execute(dateDeprecations, columns(dated));
  }
}

const columns = (dated: readonly Dated[]): [number[], Date[]] => [dated.map(({ id }) => id), dated.map(({ at }) => at)];
