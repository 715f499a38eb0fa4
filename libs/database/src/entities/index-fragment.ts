import { Column, Entity, PrimaryColumn, type Relation } from 'typeorm';
import { References } from './columns.ts';
import { PackageVersionEntity } from './package-version.ts';

/** A version's part of an index document, rendered when it was published. */
@Entity('index_fragment')
export class IndexFragmentEntity {
  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'index_fragment_pkey' }) versionId: number;
  @References(() => PackageVersionEntity, 'version_id', 'index_fragment_version_fkey', 'CASCADE') version?: Relation<PackageVersionEntity>;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'index_fragment_pkey' }) variant: string;
  @Column('text') body: string;
}
