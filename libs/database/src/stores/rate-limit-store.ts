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
   select b, date_trunc('milliseconds', now()), 1 from unnest($1::text[]) as b order by b
   on conflict on constraint rate_limit_pkey do update set
     hits = case when l.window_start <= now() - $2 * interval '1 millisecond' then 1 else l.hits + 1 end,
     window_start = case when l.window_start <= now() - $2 * interval '1 millisecond' then excluded.window_start else l.window_start end
   returning l.bucket, l.hits, l.window_start as "windowStart", ceil(extract(epoch from l.window_start + $2 * interval '1 millisecond' - now()))::int as "secondsLeft"`,
);
const giveBack = statement(
  'rate-limit-give-back',
  `with mine as (
    select l.bucket from rate_limit l join unnest($1::text[], $2::timestamptz[]) as given (bucket, window_start) using (bucket, window_start) order by l.bucket for update of l
  )
  update rate_limit l set hits = greatest(l.hits - 1, 0) from mine where l.bucket = mine.bucket`,
);
const removeOld = statement('rate-limit-remove-old', `delete from rate_limit where window_start < now() - interval '1 day'`);

/**
 * Counters shared by all replicas. A bucket's window begins with its first hit.
 * Use it outside a transaction: a count must stay when the work fails.
 */
export class RateLimitStore {
  /** Counts one hit in each bucket. Windows must be shorter than a day. */
  hit(sql: Sql, buckets: readonly string[], windowMs: number): Promise<RateHit[]> {
    return sql.rows<RateHit>(hitBuckets, [buckets, windowMs]);
  }

  /** Takes hits back, as far as the windows they were counted in still run. */
  async giveBack(sql: Sql, hits: readonly RateHit[]): Promise<void> {
    await sql.execute(giveBack, [hits.map((hit) => hit.bucket), hits.map((hit) => hit.windowStart)]);
  }

  removeOld(sql: Sql): Promise<number> {
    return sql.execute(removeOld);
  }
}
