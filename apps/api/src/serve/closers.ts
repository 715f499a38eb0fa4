import type { Logger } from '@packyard/http';

type Close = () => Promise<void> | void;

/** What was opened, to be closed in the opposite order. One that fails or hangs does not keep the others from closing. */
export class Closers {
  private readonly open: { readonly name: string; readonly close: Close; readonly limitMs: number }[] = [];

  constructor(private readonly logger: Logger) {}

  /** `limitMs`: how long closing may take before the next is closed. */
  add(name: string, close: Close, limitMs = 30_000): void {
    this.open.push({ name, close, limitMs });
  }

  async closeAll(): Promise<void> {
    for (const { name, close, limitMs } of this.open.splice(0).reverse()) {
      this.logger.debug({ closing: name }, 'closing');
      await inTime(close, limitMs).catch((error: unknown) => this.logger.error({ err: error, closing: name }, 'did not close as it should'));
    }
  }
}

async function inTime(close: Close, limitMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => (timer = setTimeout(() => reject(new Error(`not closed within ${limitMs} ms`)), limitMs)));
  await Promise.race([Promise.resolve().then(close), late]).finally(() => clearTimeout(timer));
}
