import type { Socket } from 'node:net';

interface Traffic {
  readonly requestBytes: number;
  readonly responseBytes: number;
}

const counted = new WeakMap<Socket, Traffic>();

/** What went over the connection since the request before this one, heads included. Call it once, when the request has ended. */
export function trafficSinceLast(socket: Socket): Traffic {
  const before = counted.get(socket) ?? { requestBytes: 0, responseBytes: 0 };
  const now = { requestBytes: socket.bytesRead, responseBytes: socket.bytesWritten };
  counted.set(socket, now);
  return { requestBytes: now.requestBytes - before.requestBytes, responseBytes: now.responseBytes - before.responseBytes };
}
