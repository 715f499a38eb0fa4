import type { PackageAccessLevel, Visibility } from '@packyard/domain';
import { statement, type Transaction } from '../sql.ts';
import { deployRoleInProject } from './deploy-tokens.sql.ts';
import { roleIn } from './visible-packages.sql.ts';

/** What a right hangs on, read again by the transaction that uses it. */
export interface WriteAccessRow {
  readonly visibility: Visibility;
  readonly packageAccess: PackageAccessLevel;
  readonly archived: boolean;
  readonly role: number;
  readonly packagesEnabled: boolean;
  readonly allowAnyoneToPull: boolean;
  /** The user is blocked, or the token was revoked or ran out since the request began. */
  readonly credentialEnded: boolean;
  readonly isAdmin: boolean;
}

/** $1 project, $2 user or null, $3 token or null. */
const writeAccess = statement(
  'write-access',
  `select p.visibility, p.package_access as "packageAccess", p.archived, s.packages_enabled as "packagesEnabled", s.allow_anyone_to_pull as "allowAnyoneToPull",
     case when u.id is null then ${deployRoleInProject('t')} else ${roleIn('u.id')} end as role,
     coalesce(u.is_admin, false) as "isAdmin",
     coalesce(u.state <> 'active', false) or coalesce(t.revoked_at is not null or t.expires_at <= now(), false) as "credentialEnded"
   from project p
   join namespace n on n.id = p.namespace_id
   cross join instance_setting s
   left join app_user u on u.id = $2
   left join access_token t on t.id = $3
   where p.id = $1`,
);

/** The facts of a right at the moment it is used: a long upload may have outlived what the guard saw. */
export class WriteAccessStore {
  /** Undefined if the project is gone. */
  read(tx: Transaction, projectId: number, actor: { userId: number | null; tokenId: number | null }): Promise<WriteAccessRow | undefined> {
    return tx.row<WriteAccessRow>(writeAccess, [projectId, actor.userId, actor.tokenId]);
  }
}
