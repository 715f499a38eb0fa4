import { Column, Entity, Index, type Relation } from 'typeorm';
import { Id, References } from './columns.ts';
import { PackageVersionEntity } from './package-version.ts';

@Entity('version_dependency')
@Index('version_dependency_version_idx', ['versionId'])
@Index('version_dependency_name_idx', ['format', 'nameKey'])
export class VersionDependencyEntity {
  @Id('version_dependency_pkey') id: number;
  @Column('bigint') versionId: number;
  @References(() => PackageVersionEntity, 'version_id', 'version_dependency_version_fkey', 'CASCADE') version?: Relation<PackageVersionEntity>;
  @Column('text') format: string;
  @Column('text') kind: string;
  @Column('text') name: string;
  @Column('text') nameKey: string;
  @Column('text') requirement: string;
  @Column('boolean', { default: false }) optional: boolean;
}
