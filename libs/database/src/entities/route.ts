import { Check, Entity, PrimaryColumn, Unique, type Relation } from 'typeorm';
import { Nullable, References } from './columns.ts';
import { NamespaceEntity } from './namespace.ts';
import { ProjectEntity } from './project.ts';

/** The one name space of groups, people and projects. */
@Entity('route')
@Unique('route_namespace_key', ['namespaceId'])
@Unique('route_project_key', ['projectId'])
@Check('route_target_check', '(namespace_id is null) <> (project_id is null)')
export class RouteEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'route_pkey' }) fullPathKey: string;
  @Nullable('bigint') namespaceId: number | null;
  @References(() => NamespaceEntity, 'namespace_id', 'route_namespace_fkey', 'CASCADE') namespace?: Relation<NamespaceEntity> | null;
  @Nullable('bigint') projectId: number | null;
  @References(() => ProjectEntity, 'project_id', 'route_project_fkey', 'CASCADE') project?: Relation<ProjectEntity> | null;
}
