import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { AccessTokenStore, Database, SessionStore, UserStore } from '@packyard/database';

const flushEveryMs = 5_000;

export interface Use {
  readonly userId?: number;
  readonly tokenId?: number;
  readonly sessionId?: number;
}

/**
 * Remembers which credentials were used and writes it down now and then, so that no request waits for it.
 * Callers note a use only when the stored moment is a minute old, so the sets hold each credential once and stay small.
 */
@Injectable()
export class LastUse implements OnModuleInit, OnApplicationShutdown {
  private readonly log = new Logger(LastUse.name);
  private readonly tokens = new AccessTokenStore();
  private readonly sessions = new SessionStore();
  private readonly users = new UserStore();
  private used = emptySets();
  private writing: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly database: Database) {}

  onModuleInit(): void {
    this.timer = setInterval(() => void this.flush(), flushEveryMs).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.flush();
  }

  note(use: Use): void {
    if (use.userId !== undefined) this.used.users.add(use.userId);
    if (use.tokenId !== undefined) this.used.tokens.add(use.tokenId);
    if (use.sessionId !== undefined) this.used.sessions.add(use.sessionId);
  }

  /** Writes what was noted so far. Never fails: what is lost is noted again at the next use. */
  flush(): Promise<void> {
    this.writing = this.writing.then(() => this.write()).catch((error: unknown) => this.log.warn(`last use not written: ${String(error)}`));
    return this.writing;
  }

  private async write(): Promise<void> {
    const { users, tokens, sessions } = this.used;
    this.used = emptySets();
    if (tokens.size > 0) await this.tokens.touch(this.database, [...tokens]);
    if (sessions.size > 0) await this.sessions.touch(this.database, [...sessions]);
    if (users.size > 0) await this.users.touch(this.database, [...users]);
  }
}

function emptySets(): { users: Set<number>; tokens: Set<number>; sessions: Set<number> } {
  return { users: new Set(), tokens: new Set(), sessions: new Set() };
}
