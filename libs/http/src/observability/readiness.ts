/** Something without which no request can be answered well. */
export interface ReadinessCheck {
  readonly name: string;
  /** Resolves to why not, in words fit for anybody, or to undefined when all is well. */
  run(): Promise<string | undefined>;
}

export interface ReadinessReport {
  readonly ready: boolean;
  /** `ok` or the reason, by the name of the check. */
  readonly checks: Readonly<Record<string, string>>;
}

const defaultTimeoutMs = 1_000;

/** Whether this process should be sent requests. A check that does not answer in time counts as failed, and is not started twice. */
export class Readiness {
  private readonly running = new Map<string, Promise<string>>();
  private stopping = false;

  constructor(
    private readonly checks: readonly ReadinessCheck[],
    private readonly timeoutMs = defaultTimeoutMs,
  ) {}

  /** From now on the answer is no, so that a load balancer looks elsewhere. */
  beginShutdown(): void {
    this.stopping = true;
  }

  async report(): Promise<ReadinessReport> {
    if (this.stopping) return { ready: false, checks: { server: 'is shutting down' } };
    const results = await Promise.all(this.checks.map(async (check) => [check.name, await this.inTime(check)] as const));
    return { ready: results.every(([, result]) => result === 'ok'), checks: Object.fromEntries(results) };
  }

  private async inTime(check: ReadinessCheck): Promise<string> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<string>((resolve) => (timer = setTimeout(() => resolve(`no answer within ${this.timeoutMs} ms`), this.timeoutMs)));
    return Promise.race([this.once(check), late]).finally(() => clearTimeout(timer));
  }

  private once(check: ReadinessCheck): Promise<string> {
    const running = this.running.get(check.name);
    if (running) return running;
    const result = check
      .run()
      .then((reason) => reason ?? 'ok', () => 'failed')
      .finally(() => this.running.delete(check.name));
    this.running.set(check.name, result);
    return result;
  }
}
