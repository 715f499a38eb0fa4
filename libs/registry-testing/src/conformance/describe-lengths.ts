import { SlowUpload } from './slow-upload.ts';
import type { Stage } from './stage.ts';

/** Lengths that are not what comes. */
export function describeLengths(stage: () => Stage): void {
  describe('lengths', () => {
    it('a body shorter than announced is not taken', async () => {
      const upload = await SlowUpload.prepare(stage());
      upload.writeHeadWithLength(1000);
      upload.connection.write(upload.request.body);
      upload.connection.end();
      expect([undefined, 400]).toContain(await upload.connection.status());
      await upload.expectNothingStays();
    });

    it.each<[string, (length: string) => Record<string, string>]>([
      ['with length and chunks', (length) => ({ 'content-length': length, 'Transfer-Encoding': 'chunked' })],
      ['of two lengths', (length) => ({ 'content-length': length, 'Content-Length': '5' })],
      ['of negative length', () => ({ 'content-length': '-5' })],
    ])('a request %s is refused', async (_, headers) => {
      const upload = await SlowUpload.prepare(stage());
      upload.writeHead(headers(String(upload.request.body.length)));
      upload.connection.write(upload.request.body);
      expect(await upload.connection.status()).toBe(400);
      await upload.expectNothingStays();
    });
  });
}
