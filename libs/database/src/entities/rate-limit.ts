import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('rate_limit')
@Index('rate_limit_window_idx', ['windowStart'])
export class RateLimitEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'rate_limit_pkey' }) bucket: string;
  /** The first hit. */
  @Column('timestamptz') windowStart: Date;
  @Column('integer') hits: number;
}
