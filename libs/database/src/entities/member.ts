import type { RoleLevel } from '@packyard/domain';
import { Check, Column, Entity, Index, type Relation } from 'typeorm';
import { AppUserEntity } from './app-user.ts';
import { Id, Nullable, References, Stamp } from './columns.ts';
import { NamespaceEntity } from './namespace.ts';
import { ProjectEntity } from './project.ts';

@Entity('member')
@Index('member_user_namespace_key', ['userId', 'namespaceId'], { unique: true, where: 'namespace_id is not null' })
@Index('member_user_project_key', ['userId', 'projectId'], { unique: true, where: 'project_id is not null' })
@Index('member_namespace_idx', ['namespaceId'])
@Index('member_project_idx', ['projectId'])
@Check('member_access_level_check', 'access_level in (10, 15, 20, 30, 40, 50)')
@Check('member_target_check', '(namespace_id is null) <> (project_id is null)')
export class MemberEntity {
  @Id('member_pkey') id: number;
  @Column('bigint') userId: number;
  @References(() => AppUserEntity, 'user_id', 'member_user_fkey', 'CASCADE') user?: Relation<AppUserEntity>;
  @Nullable('bigint') namespaceId: number | null;
  @References(() => NamespaceEntity, 'namespace_id', 'member_namespace_fkey', 'CASCADE') namespace?: Relation<NamespaceEntity> | null;
  @Nullable('bigint') projectId: number | null;
  @References(() => ProjectEntity, 'project_id', 'member_project_fkey', 'CASCADE') project?: Relation<ProjectEntity> | null;
  @Column('smallint') accessLevel: RoleLevel;
  @Nullable('bigint') createdBy: number | null;
  @References(() => AppUserEntity, 'created_by', 'member_created_by_fkey', 'SET NULL') creator?: Relation<AppUserEntity> | null;
  @Stamp() createdAt: Date;
  @Nullable('date') expiresAt: string | null;
}
