import { Column, Entity, Index, Unique } from 'typeorm';
import { Id, Nullable, Stamp } from './columns.ts';

@Entity('blob')
@Unique('blob_sha256_key', ['sha256'])
@Unique('blob_object_key_key', ['objectKey'])
@Index('blob_last_referenced_idx', ['lastReferencedAt'])
export class BlobEntity {
  @Id('blob_pkey') id: number;
  @Column('bytea') sha256: Buffer;
  @Nullable('bytea') sha512: Buffer | null;
  @Nullable('bytea') sha1: Buffer | null;
  @Nullable('bytea') md5: Buffer | null;
  @Column('bigint') sizeBytes: number;
  @Column('text') objectKey: string;
  @Stamp() createdAt: Date;
  @Stamp() lastReferencedAt: Date;
}
