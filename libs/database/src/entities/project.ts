import type { PackageAccessLevel, Visibility } from '@packyard/domain';
import { Check, Column, Entity, Index, type Relation } from 'typeorm';
import { AppUserEntity } from './app-user.ts';
import { Id, Nullable, References, Stamp } from './columns.ts';
import { NamespaceEntity } from './namespace.ts';

@Entity('project')
@Index('project_namespace_idx', ['namespaceId'])
@Check('project_visibility_check', `visibility in ('private', 'internal', 'public')`)
@Check('project_package_access_check', `package_access in ('disabled', 'private', 'enabled', 'public')`)
export class ProjectEntity {
  @Id('project_pkey') id: number;
  @Column('bigint') namespaceId: number;
  @References(() => NamespaceEntity, 'namespace_id', 'project_namespace_fkey', 'CASCADE') namespace?: Relation<NamespaceEntity>;
  @Column('text') path: string;
  @Column('text') name: string;
  @Column('text') fullPath: string;
  @Column('text', { default: '' }) description: string;
  @Column('text', { default: 'private' }) visibility: Visibility;
  @Column('text', { default: 'private' }) packageAccess: PackageAccessLevel;
  @Column('boolean', { default: false }) archived: boolean;
  @Nullable('bigint') creatorId: number | null;
  @References(() => AppUserEntity, 'creator_id', 'project_creator_fkey', 'SET NULL') creator?: Relation<AppUserEntity> | null;
  @Stamp() createdAt: Date;
  @Stamp() lastActivityAt: Date;
}
