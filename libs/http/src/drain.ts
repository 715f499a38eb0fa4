import type { Request, Response } from 'express';
import { isHoldingBack } from './expect-continue.ts';

/** Clients that write their whole body before they read an answer get this much of it taken off their hands. */
const maxDrainBytes = 64 * 1024 * 1024;
const maxDrainMs = 30_000;

/**
 * Reads on after a refusal, so that the client sees the answer instead of a reset connection; then the connection is closed.
 * One that still holds its body back needs none of it.
 */
export function drainBody(request: Request, response: Response): void {
  if (request.complete || request.destroyed) return;
  if (!response.headersSent) response.setHeader('Connection', 'close');
  if (isHoldingBack(request)) return;
  let drained = 0;
  const timer = setTimeout(() => request.destroy(), maxDrainMs);
  timer.unref();
  request.on('data', (chunk: Buffer) => {
    drained += chunk.length;
    if (drained > maxDrainBytes) request.destroy();
  });
  request.on('close', () => clearTimeout(timer));
  request.on('error', () => undefined);
  request.resume();
}
