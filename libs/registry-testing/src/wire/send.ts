import { Agent, request as httpRequest } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { Answer, WireRequest } from './wire-request.ts';

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** Sends one request and reads the whole answer. Unlike `fetch` it changes nothing of the path. */
export function send(origin: string, wire: WireRequest): Promise<Answer> {
  const { hostname, port } = new URL(origin);
  const length = wire.body === undefined || wire.headers?.['transfer-encoding'] !== undefined ? {} : { 'content-length': String(wire.body.length) };
  return new Promise((resolve, reject) => {
    const request = httpRequest({ agent, hostname, port, method: wire.method, path: wire.path, headers: { ...length, ...wire.headers } });
    request.on('response', (response) => {
      const headers = Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]));
      buffer(response).then((body) => resolve({ status: response.statusCode ?? 0, statusText: response.statusMessage ?? '', headers, body }), reject);
    });
    request.on('error', reject);
    request.end(wire.body);
  });
}
