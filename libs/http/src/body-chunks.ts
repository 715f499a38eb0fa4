import { RegistryError } from '@packyard/domain';
import type { Request, Response } from 'express';
import { sayContinue } from './expect-continue.ts';

/**
 * The request's body as it arrives. Ends with an error if the client breaks off or pauses longer than `idleTimeoutMs`,
 * so that a part is never taken for the whole.
 *
 * @throws RegistryError `body_truncated`
 */
export async function* bodyChunks(request: Request, idleTimeoutMs: number): AsyncIterable<Buffer> {
  sayContinue(request, request.res as Response);
  const onIdle = (): void => void request.destroy(new RegistryError('body_truncated'));
  request.socket.setTimeout(idleTimeoutMs, onIdle);
  try {
    for await (const chunk of request.iterator({ destroyOnReturn: false })) yield chunk as Buffer;
  } catch (error) {
    throw error instanceof RegistryError ? error : new RegistryError('body_truncated', {}, { cause: error });
  } finally {
    request.socket.setTimeout(0);
    request.socket.off('timeout', onIdle);
  }
  if (!request.complete) throw new RegistryError('body_truncated');
}
