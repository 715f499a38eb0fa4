import { Column, Entity, Index, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { Id, References, Stamp } from './columns.ts';
import { PackageEntity } from './package.ts';
import { PackageVersionEntity } from './package-version.ts';

@Entity('version_tag')
@Unique('version_tag_name_key', ['packageId', 'name'])
@Index('version_tag_version_idx', ['versionId'])
export class VersionTagEntity {
  @Id('version_tag_pkey') id: number;
  @Column('bigint') packageId: number;
  @References(() => PackageEntity, 'package_id', 'version_tag_package_fkey', 'CASCADE') package?: Relation<PackageEntity>;
  @Column('text') name: string;
  @Column('bigint') versionId: number;
  @ManyToOne(() => PackageVersionEntity, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'version_id', referencedColumnName: 'id', foreignKeyConstraintName: 'version_tag_version_fkey' },
    { name: 'package_id', referencedColumnName: 'packageId', foreignKeyConstraintName: 'version_tag_version_fkey' },
  ])
  version?: Relation<PackageVersionEntity>;
  @Stamp() createdAt: Date;
  @Stamp() updatedAt: Date;
}
