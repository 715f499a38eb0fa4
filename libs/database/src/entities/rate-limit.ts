import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('rate_limit')
export class RateLimitEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'rate_limit_pkey' }) bucket: string;
  @PrimaryColumn('timestamptz', { primaryKeyConstraintName: 'rate_limit_pkey' }) windowStart: Date;
  @Column('integer') hits: number;
}
