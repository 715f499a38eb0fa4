import { statement, type Sql } from '../sql.ts';

export interface RateHit {
  readonly bucket: string;
  /** In the current window, this one included. */
  readonly hits: number;
  readonly windowStart: Date;
  readonly secondsLeft: number;
}

/** Rows in the order of their key, so that two requests with the same buckets never wait for each other crosswise. */
const hitBuckets = statement(
  'rate-limit-hit',
  `insert into rate_limit as l (bucket, window_start, hits)
   select b, date_bin($2 * interval '1 millisecond', now(), 'epoch'), 1 from unnest($1::text[]) as b order by b
   on conflict on constraint rate_limit_pkey do update set hits = l.hits + 1
   returning l.bucket, l.hits, l.window_start as "windowStart", ceil(extract(epoch from l.window_start + $2 * interval '1 millisecond' - now()))::int as "secondsLeft"`,
);
const giveBack = statement(
  'rate-limit-give-back',
  `with mine as (select bucket, window_start from rate_limit where bucket = any($1::text[]) and window_start = $2 order by bucket for update)
   update rate_limit l set hits = greatest(l.hits - 1, 0) from mine where l.bucket = mine.bucket and l.window_start = mine.window_start`,
);
const removeOld = statement('rate-limit-remove-old', `delete from rate_limit where window_start < now() - interval '1 day'`);

/** Counters in fixed windows, shared by all replicas. Use it outside a transaction: a count must stay when the work fails. */
export class RateLimitStore {
  /** Counts one hit in each bucket. Windows must be shorter than a day. */
  hit(sql: Sql, buckets: readonly string[], windowMs: number): Promise<RateHit[]> {
    return sql.rows<RateHit>(hitBuckets, [buckets, windowMs]);
  }

  /** Takes one hit back from the window it was counted in. */
  async giveBack(sql: Sql, buckets: readonly string[], windowStart: Date): Promise<void> {
    await sql.execute(giveBack, [buckets, windowStart]);
  }

  removeOld(sql: Sql): Promise<number> {
    return sql.execute(removeOld);
  }
}
