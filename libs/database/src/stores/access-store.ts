import type { PackageAccessLevel, Visibility } from '@packyard/domain';
import { statement, type Sql } from '../sql.ts';
import { deployRoleInGroup, deployRoleInProject, deployTokenInside, deployUsername } from './deploy-tokens.sql.ts';
import type { Viewer } from './viewer.ts';
import { memberInside, roleInGroup } from './visible-namespaces.sql.ts';
import { readablePackages, roleIn, viewerRoleIn } from './visible-packages.sql.ts';

/** Who a token belongs to; `null` columns if the digest is unknown. */
export interface CredentialRow {
  readonly tokenId: number | null;
  readonly tokenKind: 'personal' | 'project' | 'group' | 'deploy' | null;
  readonly tokenName: string | null;
  /** Of a deploy token. */
  readonly tokenUsername: string | null;
  readonly tokenScopes: string[] | null;
  readonly tokenExpired: boolean | null;
  readonly tokenRevoked: boolean | null;
  readonly tokenStale: boolean | null;
  readonly sessionId: number | null;
  readonly sessionExpired: boolean | null;
  readonly sessionStale: boolean | null;
  readonly userId: number | null;
  readonly username: string | null;
  readonly userName: string | null;
  readonly isAdmin: boolean | null;
  readonly isBot: boolean | null;
  readonly userState: string | null;
  readonly mustChangePassword: boolean | null;
  readonly packagesEnabled: boolean;
  readonly allowAnyoneToPull: boolean;
}

export interface ProjectAccessRow extends CredentialRow {
  readonly projectId: number | null;
  readonly namespaceId: number | null;
  readonly projectPath: string | null;
  readonly projectName: string | null;
  readonly visibility: Visibility | null;
  readonly packageAccess: PackageAccessLevel | null;
  readonly archived: boolean | null;
  readonly groupId: number | null;
  readonly groupPath: string | null;
  readonly role: number;
  readonly packageId: number | null;
  readonly packageName: string | null;
  readonly revision: number | null;
}

export interface GroupAccessRow extends CredentialRow {
  readonly groupId: number | null;
  readonly groupPath: string | null;
  readonly groupName: string | null;
  readonly visibility: Visibility | null;
  readonly role: number;
  /** The caller may read something inside: a member of a project below sees the groups above it. */
  readonly containsReadable: boolean;
}

/** Where packages of one name are looked for; everywhere unless told. */
export interface LookupArea {
  readonly groupId?: number;
  /** The path of a top-level namespace, in any case. */
  readonly ownerPath?: string;
}

/** A package that the caller may read, found by name across projects. */
export interface NamedPackageRow {
  readonly packageId: number;
  readonly projectId: number;
  readonly revision: number;
}

/** A project or group as a client names it: a number, or the full path (compared without case). */
export type ThingRef = { readonly id: number } | { readonly path: string };

const credentialColumns = `
  t.id as "tokenId", t.kind as "tokenKind", t.name as "tokenName", ${deployUsername('t')} as "tokenUsername", t.scopes as "tokenScopes", t.expires_at <= now() as "tokenExpired", t.revoked_at is not null as "tokenRevoked",
  (t.last_used_at is null or t.last_used_at < now() - interval '1 minute') as "tokenStale",
  ss.id as "sessionId", ss.expires_at <= now() as "sessionExpired", ss.last_seen_at < now() - interval '1 minute' as "sessionStale",
  u.id as "userId", u.username as "username", u.name as "userName", u.is_admin as "isAdmin", u.kind = 'bot' as "isBot", u.state as "userState",
  u.must_change_password as "mustChangePassword",
  s.packages_enabled as "packagesEnabled", s.allow_anyone_to_pull as "allowAnyoneToPull"`;

/** $1 token digest or null, $2 session digest or null. */
const credentialTables = `
  instance_setting s
  left join access_token t on t.token_digest = $1
  left join session ss on ss.token_digest = $2
  left join app_user u on u.id = coalesce(t.user_id, ss.user_id)`;

/** A package whose versions are all gone is not there, though its row stays a while. */
const hasVersions = `exists (select 1 from package_version v where v.package_id = k.id and v.status in ('default', 'hidden', 'deprecated'))`;

const credentialStatement = statement('access-credential', `select ${credentialColumns} from ${credentialTables}`);

const projectAccess = statement(
  'access-project',
  `select ${credentialColumns},
    p.id as "projectId", p.namespace_id as "namespaceId", p.full_path as "projectPath", p.name as "projectName", p.visibility, p.package_access as "packageAccess", p.archived,
    case when n.kind = 'group' then n.id end as "groupId", case when n.kind = 'group' then n.full_path end as "groupPath",
    case when p.id is null then 0 when u.id is null then ${deployRoleInProject('t')} else ${roleIn('u.id')} end as role,
    k.id as "packageId", k.name as "packageName", k.revision
  from ${credentialTables}
  left join project p on p.id = coalesce($3::bigint, (select r.project_id from route r where r.full_path_key = $4))
  left join namespace n on n.id = p.namespace_id
  left join package k on k.project_id = p.id and k.format = $5 and k.name_key = $6 and ${hasVersions}`,
);

const groupAccess = statement(
  'access-group',
  `select ${credentialColumns},
    g.id as "groupId", g.full_path as "groupPath", g.name as "groupName", g.visibility,
    case when u.id is null then ${deployRoleInGroup('t')} else ${roleInGroup('u.id')} end as role,
    case when u.id is null then coalesce(${deployTokenInside('t')}, false) else ${memberInside('u.id')} end as "containsReadable"
  from ${credentialTables}
  left join namespace g on g.kind = 'group' and g.id = coalesce($3::bigint, (select r.namespace_id from route r where r.full_path_key = $4))`,
);

/** $1 user or null, $2 is admin, $3 format, $4 name key, $5 group or null for the whole instance, $6 path of the top-level namespace or null for any, $7 deploy token or null. */
const packagesByName = statement(
  'access-packages-by-name',
  `select k.id as "packageId", k.project_id as "projectId", k.revision
  from package k
  join project p on p.id = k.project_id
  join namespace n on n.id = p.namespace_id
  cross join instance_setting s
  where k.format = $3 and k.name_key = $4
    and ($5::bigint is null or p.namespace_id = $5 or $5 = any(n.ancestor_ids))
    and ($6::text is null or lower(split_part(p.full_path, '/', 1)) = lower($6))
    and ${hasVersions}
    and ${readablePackages({ userId: '$1::bigint', isAdmin: '$2::boolean', role: viewerRoleIn({ userId: '$1', deployTokenId: '$7::bigint' }) })}
  order by k.id
  limit 1000`,
);

/** Digests of what the request carried; both null for an anonymous caller. */
export interface PresentedCredential {
  readonly tokenDigest: Buffer | null;
  readonly sessionDigest: Buffer | null;
}

export interface PackageLookup {
  readonly format: string;
  readonly nameKey: string;
}

/** The hot reads behind every guarded request: one statement each. */
export class AccessStore {
  constructor(private readonly sql: Sql) {}

  async credential(presented: PresentedCredential): Promise<CredentialRow> {
    return one(await this.sql.row<CredentialRow>(credentialStatement, [presented.tokenDigest, presented.sessionDigest]));
  }

  async project(presented: PresentedCredential, ref: ThingRef, lookup?: PackageLookup): Promise<ProjectAccessRow> {
    const values = [presented.tokenDigest, presented.sessionDigest, ...refValues(ref), lookup?.format ?? null, lookup?.nameKey ?? null];
    return one(await this.sql.row<ProjectAccessRow>(projectAccess, values));
  }

  async group(presented: PresentedCredential, ref: ThingRef): Promise<GroupAccessRow> {
    return one(await this.sql.row<GroupAccessRow>(groupAccess, [presented.tokenDigest, presented.sessionDigest, ...refValues(ref)]));
  }

  /** Oldest first; at most 1,000 of them. */
  packagesByName(viewer: Viewer, lookup: PackageLookup, area: LookupArea = {}): Promise<NamedPackageRow[]> {
    const values = [viewer.userId, viewer.isAdmin, lookup.format, lookup.nameKey, area.groupId ?? null, area.ownerPath ?? null, viewer.deployTokenId ?? null];
    return this.sql.rows<NamedPackageRow>(packagesByName, values);
  }
}

function refValues(ref: ThingRef): [number | null, string | null] {
  return 'id' in ref ? [ref.id, null] : [null, ref.path.toLowerCase()];
}

function one<R>(row: R | undefined): R {
  if (row === undefined) throw new Error('instance_setting has no row: the schema is not migrated');
  return row;
}
