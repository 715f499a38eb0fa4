import { statement, type Transaction } from '../sql.ts';

export interface VersionState {
  readonly id: number;
  readonly name: string;
  readonly version: string;
  readonly versionKey: string;
  readonly metadata: unknown;
  readonly status: string;
  readonly deprecatedMessage: string | null;
}

const lockVersions = statement(
  'state-lock-versions',
  `select v.id, v.name, v.version, v.version_key as "versionKey", v.metadata, v.status, v.deprecated_message as "deprecatedMessage"
   from package_version v
   where v.package_id = $1 and v.version_key = any($2::text[]) and v.status in ('default', 'hidden', 'deprecated')
   order by v.id for update`,
);

const setDeprecation = statement(
  'state-set-deprecation',
  `update package_version set deprecated_message = $2, updated_at = now(),
     status = case when $2::text is not null and status = 'default' then 'deprecated' when $2::text is null and status = 'deprecated' then 'default' else status end
   where id = $1`,
);

const setListed = statement(
  'state-set-listed',
  `update package_version set updated_at = now(),
     status = case when not $2::boolean then 'hidden' when deprecated_message is not null then 'deprecated' else 'default' end
   where id = $1`,
);

const deprecations = statement(
  'state-deprecations',
  `select v.id, v.name, v.version, v.version_key as "versionKey", v.status, v.deprecated_message as "deprecatedMessage", '{}'::jsonb as metadata
   from package_version v where v.package_id = $1 and v.status in ('default', 'hidden', 'deprecated') order by v.version_sort`,
);

/** Locks one package row that the caller found before, so that changes to it queue; undefined if it went away. */
const lockPackageById = statement('state-lock-package', `select id, name, revision from package where id = $1 and project_id = $2 for update`);

/** What may change about a published version: never its bytes, only what is said about it. */
export class VersionStateStore {
  lockPackage(tx: Transaction, projectId: number, packageId: number): Promise<{ id: number; name: string; revision: number } | undefined> {
    return tx.row(lockPackageById, [packageId, projectId]);
  }

  lockVersions(tx: Transaction, packageId: number, versionKeys: readonly string[]): Promise<VersionState[]> {
    return tx.rows<VersionState>(lockVersions, [packageId, versionKeys]);
  }

  /** Every version's state without its metadata: at most 10,000 short rows. */
  states(tx: Transaction, packageId: number): Promise<VersionState[]> {
    return tx.rows<VersionState>(deprecations, [packageId]);
  }

  async setDeprecation(tx: Transaction, versionId: number, message: string | null): Promise<void> {
    await tx.execute(setDeprecation, [versionId, message]);
  }

  /** An unlisted version is hidden: there for whoever asks for it, and in no list. */
  async setListed(tx: Transaction, versionId: number, listed: boolean): Promise<void> {
    await tx.execute(setListed, [versionId, listed]);
  }
}
