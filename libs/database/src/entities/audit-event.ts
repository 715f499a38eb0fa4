import { Check, Column, Entity, Index } from 'typeorm';
import { Id, JsonObject, Nullable, Stamp } from './columns.ts';

@Entity('audit_event')
@Index('audit_event_project_idx', { synchronize: false })
@Index('audit_event_version_idx', { synchronize: false })
@Index('audit_event_package_idx', { synchronize: false })
@Index('audit_event_actor_idx', { synchronize: false })
@Check('audit_event_outcome_check', `outcome in ('done', 'refused')`)
export class AuditEventEntity {
  @Id('audit_event_pkey') id: number;
  @Stamp() at: Date;
  @Column('text') action: string;
  @Column('text', { default: 'done' }) outcome: 'done' | 'refused';
  @Column('text') actorKind: string;
  @Nullable('bigint') actorId: number | null;
  @Column('text') actorName: string;
  @Nullable('bigint') tokenId: number | null;
  @Nullable('bigint') namespaceId: number | null;
  @Nullable('bigint') projectId: number | null;
  @Nullable('bigint') packageId: number | null;
  @Nullable('bigint') versionId: number | null;
  @Column('text') subject: string;
  @JsonObject() details: object;
  @Nullable('text') ip: string | null;
  @Nullable('text') userAgent: string | null;
  @Nullable('text') requestId: string | null;
}
