import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Stamp } from './columns.ts';

@Entity('server_secret')
export class ServerSecretEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'server_secret_pkey' }) name: string;
  @Column('bytea', { select: false }) value: Buffer;
  @Stamp() createdAt: Date;
}
