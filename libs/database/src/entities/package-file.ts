import { Check, Column, Entity, Index, type Relation } from 'typeorm';
import { AppUserEntity } from './app-user.ts';
import { BlobEntity } from './blob.ts';
import { Id, JsonObject, Nullable, References, Stamp } from './columns.ts';
import { PackageVersionEntity } from './package-version.ts';

@Entity('package_file')
@Index('package_file_current_key', ['versionId', 'qualifier', 'pathKey'], { unique: true, where: `status = 'current'` })
@Index('package_file_version_idx', ['versionId', 'id'])
@Index('package_file_blob_idx', ['blobId'])
@Index('package_file_published_by_idx', ['publishedBy'])
@Index('package_file_derived_from_idx', ['derivedFrom'], { where: 'derived_from is not null' })
@Index('package_file_derived_path_idx', ['pathKey', 'qualifier'], { where: `derived_from is not null and status = 'current'` })
@Check('package_file_status_check', `status in ('current', 'superseded', 'pending_destruction')`)
export class PackageFileEntity {
  @Id('package_file_pkey') id: number;
  @Column('bigint') versionId: number;
  @References(() => PackageVersionEntity, 'version_id', 'package_file_version_fkey', 'CASCADE') version?: Relation<PackageVersionEntity>;
  @Column('text') path: string;
  @Column('text') pathKey: string;
  @Column('text', { default: '' }) qualifier: string;
  @Column('bigint') blobId: number;
  @References(() => BlobEntity, 'blob_id', 'package_file_blob_fkey', 'NO ACTION') blob?: Relation<BlobEntity>;
  @Nullable('text') contentType: string | null;
  @JsonObject() metadata: object;
  @Column('text', { default: 'current' }) status: 'current' | 'superseded' | 'pending_destruction';
  @Nullable('bigint') publishedBy: number | null;
  @References(() => AppUserEntity, 'published_by', 'package_file_published_by_fkey', 'SET NULL') publisher?: Relation<AppUserEntity> | null;
  /** The file that the server made this one from. */
  @Nullable('bigint') derivedFrom: number | null;
  @References(() => PackageFileEntity, 'derived_from', 'package_file_derived_from_fkey', 'CASCADE') origin?: Relation<PackageFileEntity> | null;
  @Stamp() createdAt: Date;
  @Nullable('timestamptz') deletedAt: Date | null;
}
