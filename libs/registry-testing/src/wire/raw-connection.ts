import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { WireRequest } from './wire-request.ts';

/** A bare connection, for clients that break off, stall, lie about lengths or wait for `100 Continue`. */
export class RawConnection {
  private received = Buffer.alloc(0);
  private ended = false;
  private waiting: (() => void)[] = [];

  private constructor(private readonly socket: Socket) {
    socket.on('data', (data: Buffer) => {
      this.received = Buffer.concat([this.received, data]);
      this.wake();
    });
    const end = (): void => {
      this.ended = true;
      this.wake();
    };
    socket.on('close', end).on('end', end).on('error', end);
  }

  static async open(origin: string): Promise<RawConnection> {
    const { hostname, port } = new URL(origin);
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    return new RawConnection(socket);
  }

  /** The head of a request. Give the body's headers yourself: none is added. */
  writeHead(wire: WireRequest): void {
    const headers = Object.entries({ Host: 'localhost', ...wire.headers }).map(([name, value]) => `${name}: ${value}\r\n`);
    this.write(`${wire.method} ${wire.path} HTTP/1.1\r\n${headers.join('')}\r\n`);
  }

  write(bytes: string | Uint8Array): void {
    if (!this.socket.destroyed) this.socket.write(bytes);
  }

  writeChunk(bytes: Uint8Array): void {
    this.write(Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n')]));
  }

  /** Says that no more will come, but still listens. */
  end(): void {
    this.socket.end();
  }

  /** Breaks off without a word. */
  destroy(): void {
    this.socket.destroy();
  }

  /** The status of the next answer or interim answer; undefined if the connection ends before. */
  async status(): Promise<number | undefined> {
    while (!this.received.includes('\r\n\r\n') && !this.ended) await new Promise<void>((resolve) => this.waiting.push(resolve));
    const [, status] = /^HTTP\/1\.1 (\d{3})/.exec(this.received.toString('latin1')) ?? [];
    this.received = this.received.subarray(this.received.indexOf('\r\n\r\n') + 4);
    return status === undefined ? undefined : Number(status);
  }

  /** Until the server ended the connection. */
  async closed(): Promise<void> {
    while (!this.ended) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  private wake(): void {
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}
