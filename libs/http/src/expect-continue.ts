import type { IncomingMessage, Server, ServerResponse } from 'node:http';

const waiting = new WeakSet<IncomingMessage>();

/**
 * Clients that send `Expect: 100-continue` wait before a large body. Node would say "go on" by itself; we say it when the body is
 * about to be read, so that a refused upload is never sent.
 */
export function installExpectContinue(server: Server): void {
  server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
    waiting.add(request);
    server.emit('request', request, response);
  });
}

/** Call before the first byte of a body is read. */
export function sayContinue(request: IncomingMessage, response: ServerResponse): void {
  if (waiting.delete(request)) response.writeContinue();
}

/** True while the client holds its body back. */
export function isHoldingBack(request: IncomingMessage): boolean {
  return waiting.has(request);
}
