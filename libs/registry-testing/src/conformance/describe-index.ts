import { gunzipSync } from 'node:zlib';
import type { TestProject } from '../registry/people.ts';
import { withHeaders, type Answer, type WireRequest } from '../wire/wire-request.ts';
import type { IndexDriver, Sample } from './format-driver.ts';
import type { Stage } from './stage.ts';

/** The document that lists the versions of a name. */
export function describeIndex(stage: () => Stage, index: IndexDriver): void {
  describe('the index', () => {
    let project: TestProject;
    let sample: Sample;
    const request = (): WireRequest => index.request(stage().prefix(project), sample.name);
    const read = (headers: Record<string, string> = {}): Promise<Answer> => stage().send('reporter', withHeaders(request(), headers));

    beforeEach(async () => {
      project = await stage().registry.people.project();
      sample = await stage().published(project);
    });

    it('is kept by the client, and asked for again each time', async () => {
      const first = await read();
      expect(first.headers).toMatchObject({
        'cache-control': 'private, no-cache',
        'content-length': String(first.body.length),
        vary: expect.stringMatching(/Accept-Encoding/),
        'content-security-policy': "sandbox; default-src 'none'",
        'x-content-type-options': 'nosniff',
      });
      for (const [validator, header] of [['etag', 'if-none-match'], ['last-modified', 'if-modified-since']] as const) {
        const again = await read({ [header]: first.headers[validator] ?? '' });
        expect([again.status, again.body.length, again.headers['etag']]).toEqual([304, 0, first.headers['etag']]);
      }
    });

    it('HEAD says the same without a body', async () => {
      const [whole, head] = [await read(), await stage().send('reporter', { ...request(), method: 'HEAD' })];
      expect([head.status, head.body.length]).toEqual([200, 0]);
      for (const header of ['etag', 'content-length', 'content-type', 'last-modified']) expect(head.headers[header]).toBe(whole.headers[header]);
    });

    it('shows a change at once, under another ETag and a later time', async () => {
      const before = await read();
      const added = { ...sample, version: stage().driver.version(2) };
      await stage().published(project, added);
      const after = await read({ 'if-none-match': before.headers['etag'] ?? '', 'if-modified-since': before.headers['last-modified'] ?? '' });
      expect(after.status).toBe(200);
      expect([...index.versions(after)].sort()).toEqual([sample.version, added.version].sort());
      expect(Date.parse(after.headers['last-modified'] ?? '')).toBeGreaterThan(Date.parse(before.headers['last-modified'] ?? ''));
      await stage().remove(project, added);
      expect(index.versions(await read({ 'if-modified-since': after.headers['last-modified'] ?? '' }))).toEqual([sample.version]);
    });

    it('is compressed for those who ask, with an ETag of its own', async () => {
      for (let n = 2; n < 60; n += 1) await stage().published(project, { ...sample, version: stage().driver.version(n) });
      const [plain, packed] = [await read({ 'accept-encoding': 'identity' }), await read({ 'accept-encoding': 'gzip' })];
      expect(plain.headers['content-encoding']).toBeUndefined();
      if (plain.body.length < 1024) return expect(packed.body.equals(plain.body)).toBe(true);
      expect(packed.headers['content-encoding']).toBe('gzip');
      expect(gunzipSync(packed.body).equals(plain.body)).toBe(true);
      expect(packed.headers['etag']).not.toBe(plain.headers['etag']);
    });

    it('is not there for a name that nobody published, or that nothing is left of', async () => {
      expect((await stage().send('reporter', index.request(stage().prefix(project), stage().sample().name))).status).toBe(404);
      await stage().remove(project, sample);
      const empty = await read();
      expect(empty.status === 404 ? [] : index.versions(empty)).toEqual([]);
    });

    it('is as hidden as the files', async () => {
      for (const [caller, status] of [['anonymous', 401], ['outsider', 404], ['guest', 403], ['reporter', 200]] as const) expect([caller, (await stage().send(caller, request())).status]).toEqual([caller, status]);
    });
  });
}
