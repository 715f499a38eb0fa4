import { FetchedFile } from './fetched-file.ts';
import type { Stage } from './stage.ts';

/** Validators and headers of a file. */
export function describeDownloads(stage: () => Stage): void {
  describe('downloads', () => {
    let file: FetchedFile;
    beforeAll(async () => {
      file = await FetchedFile.of(stage());
    });

    it('HEAD has the headers of GET and no body', async () => {
      const answer = await file.head();
      const { date: _date, connection: _c, 'keep-alive': _k, 'x-request-id': _r, ...headers } = answer.headers;
      expect(answer.status).toBe(200);
      expect(answer.body).toHaveLength(0);
      expect(file.whole.headers).toMatchObject(headers);
      expect(headers['content-length']).toBe(String(file.content.length));
    });

    it('a client that has it is told so', async () => {
      const same: Record<string, string>[] = [{ 'if-none-match': file.etag }, { 'if-none-match': `"x", W/${file.etag}` }, { 'if-none-match': '*' }, { 'if-modified-since': file.lastModified }];
      for (const headers of same) {
        const answer = await file.get(headers);
        expect([answer.status, answer.body.length, answer.headers['etag']]).toEqual([304, 0, file.etag]);
        expect(answer.headers['cache-control']).toBe(file.whole.headers['cache-control']);
      }
    });

    it('a client that has another gets it', async () => {
      const others: Record<string, string>[] = [{ 'if-none-match': '"x"' }, { 'if-none-match': '"x"', 'if-modified-since': file.lastModified }, { 'if-modified-since': 'Thu, 01 Jan 1970 00:00:00 GMT' }];
      for (const headers of others) expect((await file.get(headers)).status).toBe(200);
    });

    it('no browser runs it, and no shared cache keeps it', () => {
      expect(file.whole.headers).toMatchObject({
        'content-type': 'application/octet-stream',
        'content-security-policy': "sandbox; default-src 'none'",
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
        'accept-ranges': 'bytes',
      });
      expect(file.whole.headers['content-disposition']).toMatch(/^attachment; filename=/);
      expect(file.whole.headers['cache-control']).toMatch(/^private, (no-cache$|max-age=)/);
      expect(file.whole.headers).not.toHaveProperty('content-encoding');
      expect(file.whole.headers).not.toHaveProperty('x-powered-by');
    });

    it('errors carry the same headers, and are not kept', async () => {
      const answer = await stage().download('reporter', file.project, stage().sample());
      expect(answer.status).toBe(404);
      expect(answer.headers).toMatchObject({ 'content-security-policy': "sandbox; default-src 'none'", 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
    });

    it('a download counts, HEAD and 304 do not', async () => {
      const fresh = await FetchedFile.of(stage());
      await fresh.head();
      await fresh.get({ 'if-none-match': '*' });
      for (let n = 0; n < 2; n += 1) await fresh.get();
      expect(await stage().downloads(fresh.project, fresh.sample)).toBe(3);
    });
  });
}
