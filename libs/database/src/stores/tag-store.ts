import { statement, type Sql, type Transaction } from '../sql.ts';

export interface TagRow {
  readonly id: number;
  readonly name: string;
  readonly packageId: number;
  readonly version: string;
  readonly versionId: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

const upsertTag = statement(
  'tag-upsert',
  `insert into version_tag (package_id, name, version_id) values ($1, $2, $3)
   on conflict on constraint version_tag_name_key do update set version_id = excluded.version_id, updated_at = now()`,
);

const deleteTag = statement('tag-delete', `delete from version_tag where package_id = $1 and name = $2`);

const tagsOfPackages = statement(
  'tag-list',
  `select t.id, t.name, t.package_id as "packageId", v.version, t.version_id as "versionId", t.created_at as "createdAt", t.updated_at as "updatedAt"
   from version_tag t join package_version v on v.id = t.version_id
   where t.package_id = any($1::bigint[]) and v.status <> 'pending_destruction'
   order by t.package_id, t.name`,
);

const countTags = statement('tag-count', `select count(*)::int as count from version_tag where package_id = $1`);

/** Names that point to a version of a package (npm dist-tags). */
export class TagStore {
  async upsert(tx: Transaction, packageId: number, name: string, versionId: number): Promise<void> {
    await tx.execute(upsertTag, [packageId, name, versionId]);
  }

  /** False if there was no such tag. */
  async remove(tx: Transaction, packageId: number, name: string): Promise<boolean> {
    return (await tx.execute(deleteTag, [packageId, name])) > 0;
  }

  ofPackages(sql: Sql, packageIds: readonly number[]): Promise<TagRow[]> {
    return sql.rows<TagRow>(tagsOfPackages, [packageIds]);
  }

  async count(sql: Sql, packageId: number): Promise<number> {
    return (await sql.row<{ count: number }>(countTags, [packageId]))?.count ?? 0;
  }
}
