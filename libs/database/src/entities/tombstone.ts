import { Column, Entity, Index } from 'typeorm';
import { Id, Nullable, Stamp } from './columns.ts';

/** Refers to nothing: it outlives the project and the person. */
@Entity('tombstone')
@Index('tombstone_name_idx', ['format', 'nameKey', 'projectId'])
export class TombstoneEntity {
  @Id('tombstone_pkey') id: number;
  @Column('bigint') projectId: number;
  @Column('text') format: string;
  @Column('text') name: string;
  @Column('text') nameKey: string;
  @Column('text') version: string;
  @Column('text') versionKey: string;
  @Column('bytea', { array: true, default: () => `'{}'` }) fileDigests: Buffer[];
  @Nullable('bigint') deletedBy: number | null;
  @Stamp() deletedAt: Date;
}
