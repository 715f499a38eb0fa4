import { RawConnection } from '../wire/raw-connection.ts';
import { withHeaders, type WireRequest } from '../wire/wire-request.ts';
import type { StoredState } from '../registry/stored-state.ts';
import type { TestProject } from '../registry/people.ts';
import { eventually } from './eventually.ts';
import type { Stage } from './stage.ts';

type Upload = WireRequest & { readonly body: Buffer };

interface Scene {
  readonly project: TestProject;
  readonly before: StoredState;
  readonly upload: Upload;
  readonly connection: RawConnection;
}

const uploadBytes = 300_000;

/** Bodies that break off, stall or lie: whatever they do, nothing of them stays. */
export function describeUploads(stage: () => Stage): void {
  describe('uploads', () => {
    /** An upload ready to be sent byte by byte, as the developer. */
    async function scene(extra: Record<string, string> = {}): Promise<Scene> {
      const { registry } = stage();
      const project = await registry.people.project();
      const request = await stage().uploadRequest(project, stage().sample(), uploadBytes);
      const upload = { ...withHeaders(request, { ...stage().authorization('developer'), ...extra }), body: request.body };
      return { project, before: await registry.storedState(), upload, connection: await RawConnection.open(registry.origin) };
    }
    const nothingStays = ({ before }: Scene): Promise<void> => eventually(async () => expect(await stage().registry.storedState()).toEqual(before));
    const length = (upload: Upload, add = 0): WireRequest => withHeaders(upload, { 'content-length': String(upload.body.length + add) });
    const chunked = (upload: Upload): WireRequest => withHeaders(upload, { 'transfer-encoding': 'chunked' });
    const half = ({ body }: Upload): Buffer => body.subarray(0, body.length / 2);

    it('a client that breaks off leaves nothing', async () => {
      const play = await scene();
      play.connection.writeHead(length(play.upload));
      play.connection.write(half(play.upload));
      await eventually(async () => expect((await stage().registry.storedState()).spools.length).toBeGreaterThan(0)).catch(() => undefined);
      play.connection.destroy();
      await nothingStays(play);
    });

    it('a client that ends in the middle of its chunks leaves nothing', async () => {
      const play = await scene();
      play.connection.writeHead(chunked(play.upload));
      play.connection.writeChunk(half(play.upload));
      play.connection.end();
      await play.connection.closed();
      await nothingStays(play);
    });

    it('a chunk that is none ends the upload', async () => {
      const play = await scene();
      play.connection.writeHead(chunked(play.upload));
      play.connection.writeChunk(half(play.upload));
      play.connection.write('nonsense\r\n');
      await play.connection.closed();
      await nothingStays(play);
    });

    it('a body shorter than announced is not taken', async () => {
      const play = await scene();
      play.connection.writeHead(length(play.upload, 1000));
      play.connection.write(play.upload.body);
      play.connection.end();
      expect([undefined, 400]).toContain(await play.connection.status());
      await nothingStays(play);
    });

    it.each<[string, (upload: Upload) => WireRequest]>([
      ['with length and chunks', (upload) => withHeaders(length(upload), { 'Transfer-Encoding': 'chunked' })],
      ['of two lengths', (upload) => withHeaders(length(upload), { 'Content-Length': '5' })],
      ['of negative length', (upload) => withHeaders(upload, { 'content-length': '-5' })],
    ])('a request %s is refused', async (_, head) => {
      const play = await scene();
      play.connection.writeHead(head(play.upload));
      play.connection.write(play.upload.body);
      expect(await play.connection.status()).toBe(400);
      await nothingStays(play);
    });

    it('a body that pauses too long is given up', async () => {
      const { limits } = stage().registry;
      const before = limits.uploadIdleTimeoutMs;
      limits.uploadIdleTimeoutMs = 200;
      try {
        const play = await scene();
        play.connection.writeHead(length(play.upload));
        play.connection.write(half(play.upload));
        await play.connection.closed();
        await nothingStays(play);
      } finally {
        limits.uploadIdleTimeoutMs = before;
      }
    });

    it('a body in chunks of any size is taken whole', async () => {
      const play = await scene();
      play.connection.writeHead(chunked(play.upload));
      for (let at = 0; at < play.upload.body.length; at += 99_991) play.connection.writeChunk(play.upload.body.subarray(at, at + 99_991));
      play.connection.write('0\r\n\r\n');
      const status = await play.connection.status();
      expect(status).toBeLessThan(300);
      play.connection.destroy();
    });
  });
}
