/** Background work of one name. Runs at least once per job: a second run must do no harm. */
export interface JobHandler {
  readonly name: string;
  /** When it runs by itself, in crontab notation (UTC), besides the jobs added for it. @see https://worker.graphile.org/docs/cron */
  readonly schedule?: string;
  run(payload: unknown, signal: AbortSignal): Promise<void>;
}
