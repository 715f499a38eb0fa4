import { statement, type Sql, type Transaction } from '../sql.ts';

export interface InstanceSettings {
  readonly packagesEnabled: boolean;
  readonly allowAnyoneToPull: boolean;
  readonly updatedAt: Date;
}

const columns = `packages_enabled as "packagesEnabled", allow_anyone_to_pull as "allowAnyoneToPull", updated_at as "updatedAt"`;
const readSettings = statement('instance-setting-read', `select ${columns} from instance_setting`);
const updateSettings = statement(
  'instance-setting-update',
  `update instance_setting set packages_enabled = coalesce($1, packages_enabled), allow_anyone_to_pull = coalesce($2, allow_anyone_to_pull), updated_at = now() returning ${columns}`,
);

/** The one row of switches that hold for the whole server. */
export class InstanceSettingStore {
  async read(sql: Sql): Promise<InstanceSettings> {
    return present(await sql.row<InstanceSettings>(readSettings));
  }

  /** Leaves out what is not given. */
  async update(tx: Transaction, changes: Partial<Omit<InstanceSettings, 'updatedAt'>>): Promise<InstanceSettings> {
    return present(await tx.row<InstanceSettings>(updateSettings, [changes.packagesEnabled ?? null, changes.allowAnyoneToPull ?? null]));
  }
}

function present(row: InstanceSettings | undefined): InstanceSettings {
  if (row === undefined) throw new Error('instance_setting has no row: the schema is not migrated');
  return row;
}
