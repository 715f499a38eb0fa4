import { FetchedFile } from './fetched-file.ts';
import type { Stage } from './stage.ts';

/** Parts of a file. */
export function describeRanges(stage: () => Stage): void {
  describe('ranges', () => {
    let file: FetchedFile;
    beforeAll(async () => {
      file = await FetchedFile.of(stage());
    });

    it.each<[string, (length: number) => [number, number]]>([
      ['bytes=0-0', () => [0, 1]],
      ['bytes=5-99', () => [5, 100]],
      ['bytes=100-', (length) => [100, length]],
      ['bytes=-7', (length) => [length - 7, length]],
      ['bytes=10-99999999', (length) => [10, length]],
    ])('a range gives that part: %s', async (range, bounds) => {
      const answer = await file.get({ range });
      const [start, end] = bounds(file.content.length);
      expect(answer.status).toBe(206);
      expect(answer.headers['content-range']).toBe(`bytes ${start}-${end - 1}/${file.content.length}`);
      expect(answer.headers['content-length']).toBe(String(end - start));
      expect(answer.body.equals(file.content.subarray(start, end))).toBe(true);
    });

    it('a range beyond the end is 416 and says the size', async () => {
      const answer = await file.get({ range: `bytes=${file.content.length}-` });
      expect([answer.status, answer.headers['content-range'], answer.body.length]).toEqual([416, `bytes */${file.content.length}`, 0]);
    });

    it.each(['bytes=0-1,5-6', 'bytes=', 'bytes=z-', 'bytes=-', 'items=0-1', 'bytes=5-2', '0-5'])('several ranges, or none that can be read, give the whole: %s', async (range) => {
      const answer = await file.get({ range });
      expect(answer.status).toBe(200);
      expect(answer.body.equals(file.content)).toBe(true);
    });

    it('a broken download goes on only if the file is still the same', async () => {
      const range = 'bytes=10-';
      expect((await file.get({ range, 'if-range': file.etag })).status).toBe(206);
      expect((await file.get({ range, 'if-range': file.lastModified })).status).toBe(206);
      for (const other of ['"x"', `W/${file.etag}`, 'Thu, 01 Jan 1970 00:00:00 GMT', 'nonsense']) expect((await file.get({ range, 'if-range': other })).status).toBe(200);
    });
  });
}
