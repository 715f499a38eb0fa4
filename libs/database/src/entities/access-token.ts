import { Check, Column, Entity, Index, Unique, type Relation } from 'typeorm';
import { AppUserEntity } from './app-user.ts';
import { Id, Nullable, References, Stamp } from './columns.ts';
import { NamespaceEntity } from './namespace.ts';
import { ProjectEntity } from './project.ts';

const onePlace = `case kind
  when 'personal' then project_id is null and namespace_id is null
  when 'project' then project_id is not null and namespace_id is null
  when 'group' then project_id is null and namespace_id is not null
  else (project_id is null) <> (namespace_id is null) end`;

@Entity('access_token')
@Unique('access_token_digest_key', ['tokenDigest'])
@Index('access_token_user_idx', ['userId'])
@Index('access_token_project_idx', ['projectId'], { where: 'project_id is not null' })
@Index('access_token_namespace_idx', ['namespaceId'], { where: 'namespace_id is not null' })
@Check('access_token_kind_check', `kind in ('personal', 'project', 'group', 'deploy')`)
@Check('access_token_owner_check', `(user_id is null) = (kind = 'deploy')`)
@Check('access_token_place_check', onePlace)
export class AccessTokenEntity {
  @Id('access_token_pkey') id: number;
  @Column('text') kind: 'personal' | 'project' | 'group' | 'deploy';
  /** Who it acts as: its person, or its bot. */
  @Nullable('bigint') userId: number | null;
  @References(() => AppUserEntity, 'user_id', 'access_token_user_fkey', 'CASCADE') user?: Relation<AppUserEntity> | null;
  @Nullable('bigint') projectId: number | null;
  @References(() => ProjectEntity, 'project_id', 'access_token_project_fkey', 'CASCADE') project?: Relation<ProjectEntity> | null;
  @Nullable('bigint') namespaceId: number | null;
  @References(() => NamespaceEntity, 'namespace_id', 'access_token_namespace_fkey', 'CASCADE') namespace?: Relation<NamespaceEntity> | null;
  @Column('text') name: string;
  /** Of a deploy token that was given one. */
  @Nullable('text') username: string | null;
  @Nullable('text') description: string | null;
  @Column('bytea') tokenDigest: Buffer;
  @Column('text', { array: true }) scopes: string[];
  @Stamp() createdAt: Date;
  @Nullable('timestamptz') expiresAt: Date | null;
  @Nullable('timestamptz') lastUsedAt: Date | null;
  @Nullable('timestamptz') revokedAt: Date | null;
}
