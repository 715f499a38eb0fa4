import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { client, connect, deleteProjectPackage, getProject, listProjectPackages, setCsrfToken } from './index.ts';

describe('the client', () => {
  const seen: IncomingMessage[] = [];
  let server: Server;
  let baseUrl: string;

  beforeAll(async () => {
    server = createServer((request, response) => {
      seen.push(request);
      const isMissing = request.url?.startsWith('/api/v4/projects/404');
      response.writeHead(isMissing ? 404 : 200, { 'Content-Type': 'application/json', 'X-Total': '7' });
      response.end(isMissing ? '{"message":"404 Project Not Found"}' : '[]');
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((done) => server.close(done)));
  beforeEach(() => seen.splice(0));

  test('sends the token, encodes paths, and hands out headers', async () => {
    const { data, response } = await listProjectPackages({ client: connect({ baseUrl, token: 'pat' }), path: { id: 'acme/web' }, query: { per_page: 1 } });
    expect(seen[0]?.url).toBe('/api/v4/projects/acme%2Fweb/packages?per_page=1');
    expect(seen[0]?.headers['private-token']).toBe('pat');
    expect(data).toEqual([]);
    expect(response?.headers.get('X-Total')).toBe('7');
  });

  test('gives the refusal as data', async () => {
    const { data, error, response } = await getProject({ client: connect({ baseUrl }), path: { id: 404 } });
    expect({ data, error, status: response?.status }).toEqual({ data: undefined, error: { message: '404 Project Not Found' }, status: 404 });
  });

  test('sends the CSRF token with changes only, and only from the default client', async () => {
    client.setConfig({ baseUrl });
    setCsrfToken('csrf');
    await listProjectPackages({ path: { id: 1 } });
    await deleteProjectPackage({ path: { id: 1, package_id: 2 } });
    await deleteProjectPackage({ client: connect({ baseUrl }), path: { id: 1, package_id: 2 } });
    setCsrfToken(null);
    await deleteProjectPackage({ path: { id: 1, package_id: 2 } });
    expect(seen.map((request) => request.headers['x-csrf-token'])).toEqual([undefined, 'csrf', undefined, undefined]);
  });
});
