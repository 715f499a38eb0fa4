import { Column, Entity, Index, Unique, type Relation } from 'typeorm';
import { Id, Nullable, References, Stamp } from './columns.ts';
import { PackageVersionEntity } from './package-version.ts';
import { ProjectEntity } from './project.ts';

@Entity('package')
@Unique('package_project_format_name_key', ['projectId', 'format', 'nameKey'])
@Unique('package_identity_key', ['id', 'projectId', 'format'])
@Index('package_format_name_idx', ['format', 'nameKey'])
@Index('package_latest_version_idx', ['latestVersionId'])
@Index('package_name_trgm_idx', { synchronize: false })
export class PackageEntity {
  @Id('package_pkey') id: number;
  @Column('bigint') projectId: number;
  @References(() => ProjectEntity, 'project_id', 'package_project_fkey', 'CASCADE') project?: Relation<ProjectEntity>;
  @Column('text') format: string;
  @Column('text') name: string;
  @Column('text') nameKey: string;
  /** From one sequence, so it differs between any two states of any two packages. */
  @Column('bigint', { default: () => `nextval('registry_revision_seq')` }) revision: number;
  @Nullable('bigint') latestVersionId: number | null;
  @References(() => PackageVersionEntity, 'latest_version_id', 'package_latest_version_fkey', 'SET NULL') latestVersion?: Relation<PackageVersionEntity> | null;
  @Stamp() createdAt: Date;
  /** Whole seconds: it is what `Last-Modified` says. */
  @Column('timestamptz', { default: () => `date_trunc('second', now())` }) changedAt: Date;
}
