import { eventually } from './eventually.ts';
import { SlowUpload } from './slow-upload.ts';
import type { Stage } from './stage.ts';

/** Bodies that break off or stall: whatever they do, nothing of them stays. */
export function describeUploads(stage: () => Stage): void {
  describe('uploads', () => {
    it('a client that breaks off leaves nothing', async () => {
      const upload = await SlowUpload.prepare(stage());
      upload.writeHeadWithLength();
      upload.connection.write(upload.half);
      await eventually(async () => expect((await stage().registry.storedState()).spools.length).toBeGreaterThan(0));
      upload.connection.destroy();
      await upload.expectNothingStays();
    });

    it('a client that ends in the middle of its chunks leaves nothing', async () => {
      const upload = await SlowUpload.prepare(stage());
      upload.writeChunkedHead();
      upload.connection.writeChunk(upload.half);
      upload.connection.end();
      await upload.connection.closed();
      await upload.expectNothingStays();
    });

    it('a chunk that is none ends the upload', async () => {
      const upload = await SlowUpload.prepare(stage());
      upload.writeChunkedHead();
      upload.connection.writeChunk(upload.half);
      upload.connection.write('nonsense\r\n');
      await upload.connection.closed();
      await upload.expectNothingStays();
    });

    it('a body that pauses too long is given up', async () => {
      const { limits } = stage().registry;
      const before = limits.uploadIdleTimeoutMs;
      limits.uploadIdleTimeoutMs = 200;
      try {
        const upload = await SlowUpload.prepare(stage());
        upload.writeHeadWithLength();
        upload.connection.write(upload.half);
        await upload.connection.closed();
        await upload.expectNothingStays();
      } finally {
        limits.uploadIdleTimeoutMs = before;
      }
    });

    it('a body in chunks of any size is taken whole', async () => {
      const upload = await SlowUpload.prepare(stage());
      upload.writeChunkedHead();
      for (let at = 0; at < upload.request.body.length; at += 99_991) upload.connection.writeChunk(upload.request.body.subarray(at, at + 99_991));
      upload.connection.write('0\r\n\r\n');
      const status = await upload.connection.status();
      expect(status).toBeLessThan(300);
      upload.connection.destroy();
    });
  });
}
