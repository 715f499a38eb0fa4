import { Check, Column, Entity, Index, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { AppUserEntity } from './app-user.ts';
import { Id, JsonObject, Nullable, References, Stamp } from './columns.ts';
import { PackageEntity } from './package.ts';

const live = `status <> 'pending_destruction'`;

@Entity('package_version')
@Unique('package_version_identity_key', ['id', 'packageId'])
@Index('package_version_key', ['packageId', 'versionKey'], { unique: true, where: live })
@Index('package_version_feed_idx', { synchronize: false })
@Index('package_version_name_idx', ['projectId', 'name', 'id'], { where: live })
@Index('package_version_order_idx', ['packageId', 'versionSort'], { where: live })
@Index('package_version_deleted_idx', ['deletedAt'], { where: `status = 'pending_destruction'` })
@Index('package_version_published_by_idx', ['publishedBy'])
@Index('package_version_name_trgm_idx', { synchronize: false })
@Check('package_version_status_check', `status in ('default', 'hidden', 'processing', 'error', 'pending_destruction', 'deprecated')`)
@Check('package_version_status_message_check', 'length(status_message) <= 255')
export class PackageVersionEntity {
  @Id('package_version_pkey') id: number;
  @Column('bigint') packageId: number;
  @Column('bigint') projectId: number;
  @Column('text') format: string;
  @ManyToOne(() => PackageEntity, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'package_id', referencedColumnName: 'id', foreignKeyConstraintName: 'package_version_package_fkey' },
    { name: 'project_id', referencedColumnName: 'projectId', foreignKeyConstraintName: 'package_version_package_fkey' },
    { name: 'format', referencedColumnName: 'format', foreignKeyConstraintName: 'package_version_package_fkey' },
  ])
  package?: Relation<PackageEntity>;
  @Column('text') name: string;
  @Column('text') version: string;
  @Column('text') versionKey: string;
  /** The format's own order, byte by byte. */
  @Column('bytea') versionSort: Buffer;
  @Column('boolean', { default: false }) prerelease: boolean;
  @Column('text', { default: 'default' }) status: 'default' | 'hidden' | 'processing' | 'error' | 'pending_destruction' | 'deprecated';
  @Nullable('text') statusMessage: string | null;
  @Nullable('text') deprecatedMessage: string | null;
  @JsonObject() metadata: object;
  @Nullable('text') summary: string | null;
  @Nullable('bigint') publishedBy: number | null;
  @References(() => AppUserEntity, 'published_by', 'package_version_published_by_fkey', 'SET NULL') publisher?: Relation<AppUserEntity> | null;
  @Stamp() createdAt: Date;
  @Stamp() updatedAt: Date;
  @Nullable('timestamptz') lastDownloadedAt: Date | null;
  @Column('bigint', { default: 0 }) downloadCount: number;
  @Nullable('timestamptz') deletedAt: Date | null;
}
