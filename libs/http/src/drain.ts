import type { IncomingMessage, ServerResponse } from 'node:http';
import { isHoldingBack } from './expect-continue.ts';

/** Clients that write their whole body before they read an answer get this much of it taken off their hands. */
const maxDrainBytes = 64 * 1024 * 1024;
const maxDrainMs = 30_000;

/**
 * Sends the whole of a refusal at once, but ends the response only when the client has sent what it had: closing a connection with
 * unread bytes in it resets it, and the client then reports a broken connection instead of the answer. Headers are set by the caller,
 * Content-Length among them. Beyond 64 MiB or 30 s the connection is closed all the same.
 */
export function endAfterBody(request: IncomingMessage, response: ServerResponse, body: Buffer | undefined): void {
  if (request.complete || request.destroyed) return void response.end(body);
  response.setHeader('Connection', 'close');
  // whoever still holds the body back has nothing on its way
  if (isHoldingBack(request)) return void response.end(body);
  if (body === undefined) response.flushHeaders();
  else response.write(body);
  const end = (): void => {
    clearTimeout(timer);
    if (!response.writableEnded) response.end();
  };
  const timer = setTimeout(end, maxDrainMs);
  timer.unref();
  let drained = 0;
  request.on('data', (chunk: Buffer) => {
    drained += chunk.length;
    if (drained > maxDrainBytes) end();
  });
  for (const over of ['end', 'close', 'error']) request.once(over, end);
  request.resume();
}
