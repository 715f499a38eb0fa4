import type { Actor, RequestInfo } from '@packyard/domain';
import { statement, type Transaction } from '../sql.ts';

/** Our own work: migrations, schedules, the command line. */
export interface SystemActor {
  readonly kind: 'system';
}

export interface AuditEvent {
  /** `thing.verb`: `package.publish`, `member.add`, ... */
  readonly action: string;
  readonly outcome?: 'done' | 'refused';
  readonly actor: Actor | SystemActor;
  /** What it was done to, readable without any other table: it stays when the thing goes. */
  readonly subject: string;
  readonly namespaceId?: number;
  readonly projectId?: number;
  readonly packageId?: number;
  readonly versionId?: number;
  /** Small, without secrets. */
  readonly details?: Readonly<Record<string, unknown>>;
  readonly info?: RequestInfo;
}

const insertEvent = statement(
  'audit-record',
  `insert into audit_event (action, outcome, actor_kind, actor_id, actor_name, token_id, subject, namespace_id, project_id, package_id, version_id, details, ip, user_agent, request_id)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
);

/** Writes the append-only log of acts. A record is part of the transaction that it tells of: there is never one without the other. */
export class AuditStore {
  async record(tx: Transaction, event: AuditEvent): Promise<void> {
    const actor = actorColumns(event.actor);
    await tx.execute(insertEvent, [
      event.action,
      event.outcome ?? 'done',
      event.actor.kind,
      actor.id,
      actor.name,
      actor.tokenId,
      event.subject,
      event.namespaceId ?? null,
      event.projectId ?? null,
      event.packageId ?? null,
      event.versionId ?? null,
      JSON.stringify(event.details ?? {}),
      event.info?.ip ?? null,
      event.info?.userAgent ?? null,
      event.info?.requestId ?? null,
    ]);
  }
}

/** A deploy token is known by the name that it was given; its number is that of a token and no user's. */
function actorColumns(actor: AuditEvent['actor']): { id: number | null; name: string; tokenId: number | null } {
  switch (actor.kind) {
    case 'user':
      return { id: actor.userId, name: actor.username, tokenId: actor.via.kind === 'token' ? actor.via.tokenId : null };
    case 'deploy-token':
      return { id: null, name: actor.name, tokenId: actor.tokenId };
    default:
      return { id: null, name: actor.kind, tokenId: null };
  }
}
