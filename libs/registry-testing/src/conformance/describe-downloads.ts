import type { TestProject } from '../registry/people.ts';
import type { Answer } from '../wire/wire-request.ts';
import type { Sample } from './format-driver.ts';
import type { Stage } from './stage.ts';

/** Parts, validators and headers of a file. */
export function describeDownloads(stage: () => Stage): void {
  describe('downloads', () => {
    let project: TestProject;
    let sample: Sample;
    let content: Buffer;
    let whole: Answer;
    const get = (headers: Record<string, string> = {}): Promise<Answer> => stage().download('reporter', project, sample, headers);
    const etag = (): string => whole.headers['etag'] ?? '';

    beforeAll(async () => {
      project = await stage().registry.people.project();
      sample = await stage().published(project);
      content = await stage().content(sample);
      whole = await get();
    });

    it('HEAD has the headers of GET and no body', async () => {
      const answer = await stage().send('reporter', { ...stage().driver.download(stage().prefix(project), sample), method: 'HEAD' });
      const { date: _date, connection: _c, 'keep-alive': _k, 'x-request-id': _r, ...headers } = answer.headers;
      expect(answer.status).toBe(200);
      expect(answer.body).toHaveLength(0);
      expect(whole.headers).toMatchObject(headers);
      expect(headers['content-length']).toBe(String(content.length));
    });

    it.each<[string, (length: number) => [number, number]]>([
      ['bytes=0-0', () => [0, 1]],
      ['bytes=5-99', () => [5, 100]],
      ['bytes=100-', (length) => [100, length]],
      ['bytes=-7', (length) => [length - 7, length]],
      ['bytes=10-99999999', (length) => [10, length]],
    ])('a range gives that part: %s', async (range, bounds) => {
      const answer = await get({ range });
      const [start, end] = bounds(content.length);
      expect(answer.status).toBe(206);
      expect(answer.headers['content-range']).toBe(`bytes ${start}-${end - 1}/${content.length}`);
      expect(answer.headers['content-length']).toBe(String(end - start));
      expect(answer.body.equals(content.subarray(start, end))).toBe(true);
    });

    it('a range beyond the end is 416 and says the size', async () => {
      const answer = await get({ range: `bytes=${content.length}-` });
      expect([answer.status, answer.headers['content-range'], answer.body.length]).toEqual([416, `bytes */${content.length}`, 0]);
    });

    it.each(['bytes=0-1,5-6', 'bytes=', 'bytes=z-', 'bytes=-', 'items=0-1', 'bytes=5-2', '0-5'])('several ranges, or none that can be read, give the whole: %s', async (range) => {
      const answer = await get({ range });
      expect(answer.status).toBe(200);
      expect(answer.body.equals(content)).toBe(true);
    });

    it('a client that has it is told so', async () => {
      const same: Record<string, string>[] = [{ 'if-none-match': etag() }, { 'if-none-match': `"x", W/${etag()}` }, { 'if-none-match': '*' }, { 'if-modified-since': whole.headers['last-modified'] ?? '' }];
      for (const headers of same) {
        const answer = await get(headers);
        expect([answer.status, answer.body.length, answer.headers['etag']]).toEqual([304, 0, etag()]);
        expect(answer.headers['cache-control']).toBe(whole.headers['cache-control']);
      }
    });

    it('a client that has another gets it', async () => {
      const others: Record<string, string>[] = [{ 'if-none-match': '"x"' }, { 'if-none-match': '"x"', 'if-modified-since': whole.headers['last-modified'] ?? '' }, { 'if-modified-since': 'Thu, 01 Jan 1970 00:00:00 GMT' }];
      for (const headers of others) expect((await get(headers)).status).toBe(200);
    });

    it('a broken download goes on only if the file is still the same', async () => {
      const range = 'bytes=10-';
      expect((await get({ range, 'if-range': etag() })).status).toBe(206);
      expect((await get({ range, 'if-range': whole.headers['last-modified'] ?? '' })).status).toBe(206);
      for (const other of ['"x"', `W/${etag()}`, 'Thu, 01 Jan 1970 00:00:00 GMT', 'nonsense']) expect((await get({ range, 'if-range': other })).status).toBe(200);
    });

    it('no browser runs it, and no shared cache keeps it', () => {
      expect(whole.headers).toMatchObject({
        'content-type': 'application/octet-stream',
        'content-security-policy': "sandbox; default-src 'none'",
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
        'accept-ranges': 'bytes',
      });
      expect(whole.headers['content-disposition']).toMatch(/^attachment; filename=/);
      expect(whole.headers['cache-control']).toMatch(/^private, (no-cache$|max-age=)/);
      expect(whole.headers).not.toHaveProperty('content-encoding');
      expect(whole.headers).not.toHaveProperty('x-powered-by');
    });

    it('errors carry the same headers, and are not kept', async () => {
      const answer = await stage().download('reporter', project, stage().sample());
      expect(answer.status).toBe(404);
      expect(answer.headers).toMatchObject({ 'content-security-policy': "sandbox; default-src 'none'", 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
    });

    it('a download counts, HEAD and 304 do not', async () => {
      const fresh = await stage().published(project);
      await stage().send('reporter', { ...stage().driver.download(stage().prefix(project), fresh), method: 'HEAD' });
      await stage().download('reporter', project, fresh, { 'if-none-match': '*' });
      for (let n = 0; n < 3; n += 1) await stage().download('reporter', project, fresh);
      expect(await stage().downloads(project, fresh)).toBe(3);
    });
  });
}
