import { Column, Entity, PrimaryColumn, type Relation } from 'typeorm';
import { References } from './columns.ts';
import { PackageVersionEntity } from './package-version.ts';

@Entity('readme')
export class ReadmeEntity {
  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'readme_pkey' }) versionId: number;
  @References(() => PackageVersionEntity, 'version_id', 'readme_version_fkey', 'CASCADE') version?: Relation<PackageVersionEntity>;
  @Column('text') fileName: string;
  @Column('text') body: string;
}
