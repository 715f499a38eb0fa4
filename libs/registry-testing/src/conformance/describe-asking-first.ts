import { RawConnection } from '../wire/raw-connection.ts';
import { withHeaders } from '../wire/wire-request.ts';
import type { Stage } from './stage.ts';

/** Clients that send `Expect: 100-continue`, as curl does with large files. */
export function describeAskingFirst(stage: () => Stage): void {
  describe('asking before sending', () => {
    it('a client that asks first is refused before it sends its body', async () => {
      const { registry } = stage();
      const project = await registry.people.project('public');
      const upload = await stage().uploadRequest(project, stage().sample());
      for (const [caller, status] of [['anonymous', 401], ['guest', 403]] as const) {
        const connection = await RawConnection.open(registry.origin);
        connection.writeHead(withHeaders(upload, { ...stage().authorization(caller), 'content-length': String(upload.body.length), expect: '100-continue' }));
        expect(await connection.status()).toBe(status);
        connection.destroy();
      }
    });

    it('a client that asks first is told to go on', async () => {
      const { registry } = stage();
      const upload = await stage().uploadRequest(await registry.people.project(), stage().sample());
      const connection = await RawConnection.open(registry.origin);
      connection.writeHead(withHeaders(upload, { ...stage().authorization('developer'), 'content-length': String(upload.body.length), expect: '100-continue' }));
      expect(await connection.status()).toBe(100);
      connection.write(upload.body);
      expect(await connection.status()).toBeLessThan(300);
      connection.destroy();
    });
  });
}
