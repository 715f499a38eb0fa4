import { Injectable } from '@nestjs/common';
import { Database, RateLimitStore, SessionStore, WebLoginStore } from '@packyard/database';

/** What time has made useless: for a job that runs daily. Tokens stay, so that one that expired can say so. */
@Injectable()
export class ExpiredSignIns {
  private readonly sessions = new SessionStore();
  private readonly webLogins = new WebLoginStore();
  private readonly limits = new RateLimitStore();

  constructor(private readonly database: Database) {}

  /** Returns how many rows went. */
  async remove(): Promise<number> {
    const removed = [await this.sessions.removeExpired(this.database), await this.webLogins.removeExpired(this.database), await this.limits.removeOld(this.database)];
    return removed.reduce((sum, count) => sum + count, 0);
  }
}
