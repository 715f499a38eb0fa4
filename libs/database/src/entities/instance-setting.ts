import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { Stamp } from './columns.ts';

/** One row. */
@Entity('instance_setting')
@Check('instance_setting_single_check', 'id = 1')
export class InstanceSettingEntity {
  @PrimaryColumn('smallint', { default: 1, primaryKeyConstraintName: 'instance_setting_pkey' }) id: number;
  @Column('boolean', { default: true }) packagesEnabled: boolean;
  @Column('boolean', { default: true }) allowAnyoneToPull: boolean;
  @Stamp() updatedAt: Date;
}
