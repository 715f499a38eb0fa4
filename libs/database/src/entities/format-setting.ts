import { Check, Column, Entity, Index, type Relation } from 'typeorm';
import { Id, Nullable, References, Stamp } from './columns.ts';
import { NamespaceEntity } from './namespace.ts';
import { ProjectEntity } from './project.ts';

/** Of the instance if it names neither a namespace nor a project. */
@Entity('format_setting')
@Index('format_setting_scope_key', { synchronize: false })
@Check('format_setting_pattern_check', 'length(duplicate_exception_pattern) <= 255')
@Check('format_setting_kept_builds_check', 'kept_builds > 0')
@Check('format_setting_scope_check', 'namespace_id is null or project_id is null')
export class FormatSettingEntity {
  @Id('format_setting_pkey') id: number;
  @Column('text') format: string;
  @Nullable('bigint') namespaceId: number | null;
  @References(() => NamespaceEntity, 'namespace_id', 'format_setting_namespace_fkey', 'CASCADE') namespace?: Relation<NamespaceEntity> | null;
  @Nullable('bigint') projectId: number | null;
  @References(() => ProjectEntity, 'project_id', 'format_setting_project_fkey', 'CASCADE') project?: Relation<ProjectEntity> | null;
  @Nullable('boolean') duplicatesAllowed: boolean | null;
  @Nullable('text') duplicateExceptionPattern: string | null;
  @Nullable('bigint') maxFileBytes: number | null;
  @Nullable('integer') keptBuilds: number | null;
  @Stamp() updatedAt: Date;
}
