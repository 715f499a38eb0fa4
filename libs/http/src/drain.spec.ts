import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { endAfterBody } from './drain.ts';

const refusal = Buffer.from('{"message":"403 Forbidden"}');
let server: Server;

beforeAll(async () => {
  server = createServer((request, response) => {
    response.statusCode = 403;
    response.setHeader('Content-Length', refusal.length);
    endAfterBody(request, response, refusal);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
});

afterAll(() => server.close());

/** A client that writes all it has before it reads anything. */
async function answerTo(bodyBytes: number): Promise<string> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.pause();
  await once(socket, 'connect');
  socket.write(`PUT / HTTP/1.1\r\nHost: test\r\nContent-Length: ${bodyBytes}\r\n\r\n`);
  const piece = Buffer.alloc(64 * 1024);
  for (let sent = 0; sent < bodyBytes; sent += piece.length) {
    if (!socket.write(piece.subarray(0, Math.min(piece.length, bodyBytes - sent)))) await once(socket, 'drain');
  }
  let answer = '';
  socket.on('data', (data) => (answer += data.toString())).resume();
  await once(socket, 'close');
  return answer;
}

it.each([1, 1024 * 1024, 20 * 1024 * 1024])('gives its whole answer to a client that first sends %i bytes', async (bytes) => {
  const answer = await answerTo(bytes);
  expect(answer).toContain('HTTP/1.1 403');
  expect(answer.endsWith(refusal.toString())).toBe(true);
});
