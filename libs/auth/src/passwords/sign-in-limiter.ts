import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, RateLimitStore } from '@packyard/database';
import { RegistryError } from '@packyard/domain';
import { addressBucket } from './address-bucket.ts';

const windowMs = 10 * 60_000;
const maxPerAccount = 10;
const maxPerAddress = 50;
const maxWebLoginsPerAddress = 50;

export interface Attempt {
  /** Known account, or what was typed in place of one. */
  readonly account: { readonly userId: number } | { readonly login: string };
  readonly ip: string | undefined;
}

/** Undo: an attempt that succeeded does not count. */
export type GiveBack = () => Promise<void>;

/**
 * One limit for everything that tries a password, shared by all replicas: 10 failures per account and 50 per address in ten
 * minutes. An attempt is counted before the password is looked at, so that many at once cannot slip through.
 */
@Injectable()
export class SignInLimiter {
  private readonly limits = new RateLimitStore();

  constructor(private readonly database: Database) {}

  /** @throws RegistryError `rate_limited` with `Retry-After` */
  admit(attempt: Attempt): Promise<GiveBack> {
    const address = attempt.ip === undefined ? [] : [{ bucket: `sign-in:${addressBucket(attempt.ip)}`, max: maxPerAddress }];
    return this.count([{ bucket: `sign-in:${accountBucket(attempt.account)}`, max: maxPerAccount }, ...address]);
  }

  /** Starting a web login costs the server a row. @throws RegistryError `rate_limited` */
  async admitWebLogin(ip: string | undefined): Promise<void> {
    if (ip !== undefined) await this.count([{ bucket: `web-login:${addressBucket(ip)}`, max: maxWebLoginsPerAddress }]);
  }

  private async count(limits: readonly { bucket: string; max: number }[]): Promise<GiveBack> {
    const buckets = limits.map((limit) => limit.bucket);
    const hits = await this.limits.hit(this.database, buckets, windowMs);
    const over = hits.filter((hit) => hit.hits > (limits.find((limit) => limit.bucket === hit.bucket)?.max ?? 0));
    const [first] = over;
    if (first !== undefined) throw new RegistryError('rate_limited', { seconds: first.secondsLeft }, { headers: { 'Retry-After': String(first.secondsLeft) } });
    return () => this.limits.giveBack(this.database, hits);
  }
}

/** A typed name is hashed: it may be long, or somebody's password in the wrong field. */
function accountBucket(account: Attempt['account']): string {
  if ('userId' in account) return `account:${account.userId}`;
  return `login:${createHash('sha256').update(account.login.toLowerCase()).digest('hex')}`;
}
