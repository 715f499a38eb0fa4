import type { SignIn } from '@packyard/auth';
import type { UserActor } from '@packyard/domain';
import type { SessionJson } from './session.schema.ts';

export type BrowserSession = Awaited<ReturnType<SignIn['list']>>[number];

export function presentSession(session: BrowserSession, actor: UserActor): SessionJson {
  return {
    id: session.id,
    created_at: session.createdAt.toISOString(),
    last_seen_at: session.lastSeenAt.toISOString(),
    expires_at: session.expiresAt.toISOString(),
    ip: session.ip,
    user_agent: session.userAgent,
    current: actor.via.kind === 'session' && actor.via.sessionId === session.id,
  };
}
