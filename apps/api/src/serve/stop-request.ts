import type { Logger } from '@packyard/http';

/** Thrown out of a start that is not wanted any more. */
export class StoppedWhileStarting extends Error {}

/** As a shell says it of a command that Ctrl-C ended. */
const interruptedExitCode = 130;
/** One Ctrl-C may arrive twice: from the terminal, and passed on by npm. */
const sameKeyMs = 300;

/** Waits for whatever asks this process to end: a signal, or something that broke. Asked twice by Ctrl-C, the process ends at once. */
export class StopRequest {
  private readonly arrived = Promise.withResolvers<void>();
  private firstAtMs: number | undefined;
  private failed = false;
  private readonly beforeAbrupt: (() => void)[] = [];

  constructor(private readonly logger: Logger) {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => this.signalled(signal));
    process.on('uncaughtException', (error) => this.fail('uncaught exception', error));
    process.on('unhandledRejection', (error) => this.fail('unhandled rejection', error));
  }

  get exitCode(): number {
    return this.failed ? 1 : 0;
  }

  /** Resolves when the process should end. */
  get wait(): Promise<void> {
    return this.arrived.promise;
  }

  /** Between two steps of a start. @throws StoppedWhileStarting */
  checkpoint(): void {
    if (this.firstAtMs !== undefined) throw new StoppedWhileStarting();
  }

  /** The last act of a process that does not wait for anything. */
  onAbruptEnd(act: () => void): void {
    this.beforeAbrupt.push(act);
  }

  /** Something that the process cannot go on without. */
  fail(what: string, error?: unknown): void {
    this.logger.fatal({ ...(error === undefined ? {} : { err: error }) }, what);
    this.failed = true;
    this.arrive();
  }

  private signalled(signal: NodeJS.Signals): void {
    if (this.firstAtMs === undefined) this.logger.info({ signal }, 'stopping: running requests are finished first, Ctrl-C again ends at once');
    else if (signal === 'SIGINT' && performance.now() - this.firstAtMs > sameKeyMs) this.endAbruptly();
    this.arrive();
  }

  private arrive(): void {
    this.firstAtMs ??= performance.now();
    this.arrived.resolve();
  }

  private endAbruptly(): never {
    for (const act of this.beforeAbrupt) act();
    process.exit(interruptedExitCode);
  }
}
