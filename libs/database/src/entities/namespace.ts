import type { Visibility } from '@packyard/domain';
import { Check, Column, Entity, Index, type Relation } from 'typeorm';
import { AppUserEntity } from './app-user.ts';
import { Id, Nullable, References, Stamp } from './columns.ts';

@Entity('namespace')
@Index('namespace_owner_key', ['ownerId'], { unique: true, where: 'owner_id is not null' })
@Index('namespace_parent_idx', ['parentId'])
@Index('namespace_ancestors_idx', { synchronize: false })
@Check('namespace_kind_check', `kind in ('group', 'user')`)
@Check('namespace_visibility_check', `visibility in ('private', 'internal', 'public')`)
@Check('namespace_kind_shape_check', `(kind = 'user') = (owner_id is not null) and (kind = 'group' or parent_id is null)`)
export class NamespaceEntity {
  @Id('namespace_pkey') id: number;
  @Column('text') kind: 'group' | 'user';
  @Nullable('bigint') parentId: number | null;
  @References(() => NamespaceEntity, 'parent_id', 'namespace_parent_fkey', 'CASCADE') parent?: Relation<NamespaceEntity> | null;
  @Nullable('bigint') ownerId: number | null;
  @References(() => AppUserEntity, 'owner_id', 'namespace_owner_fkey', 'CASCADE') owner?: Relation<AppUserEntity> | null;
  @Column('text') path: string;
  @Column('text') name: string;
  @Column('text') fullPath: string;
  /** From the top down to the parent. */
  @Column('bigint', { array: true, default: () => `'{}'` }) ancestorIds: number[];
  @Column('text', { default: '' }) description: string;
  @Column('text', { default: 'private' }) visibility: Visibility;
  @Stamp() createdAt: Date;
}
