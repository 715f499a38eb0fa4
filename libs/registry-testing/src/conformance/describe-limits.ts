import { RawConnection } from '../wire/raw-connection.ts';
import { withHeaders } from '../wire/wire-request.ts';
import { expectAnswer } from './describe-republishing.ts';
import { eventually } from './eventually.ts';
import type { Stage } from './stage.ts';

const limitBytes = 100_000;
const tooManyBytes = 4_000_000;

/** Sizes and numbers. */
export function describeLimits(stage: () => Stage): void {
  describe('limits', () => {
    async function limited<T>(work: () => Promise<T>): Promise<T> {
      const { database } = stage().registry;
      await database.unprepared('insert into format_setting (format, max_file_bytes) values ($1, $2)', [stage().format.id, limitBytes]);
      try {
        return await work();
      } finally {
        await database.unprepared('delete from format_setting where namespace_id is null and project_id is null');
      }
    }

    it('a file over the limit is refused and leaves nothing', () =>
      limited(async () => {
        const project = await stage().registry.people.project();
        const before = await stage().registry.storedState();
        expectAnswer(await stage().publish('developer', project, stage().sample(), limitBytes + 1), stage().driver.expected.tooLarge);
        await eventually(async () => expect(await stage().registry.storedState()).toEqual(before));
      }));

    it('the refusal does not wait for the rest of the body', () =>
      limited(async () => {
        const { registry } = stage();
        const project = await registry.people.project();
        const upload = await stage().uploadRequest(project, stage().sample(), tooManyBytes);
        const before = await registry.storedState();
        const connection = await RawConnection.open(registry.origin);
        connection.writeHead(withHeaders(upload, { ...stage().authorization('developer'), 'transfer-encoding': 'chunked' }));
        connection.writeChunk(upload.body.subarray(0, upload.body.length / 2));
        expect(await connection.status()).toBe(stage().driver.expected.tooLarge.status);
        connection.destroy();
        await eventually(async () => expect(await registry.storedState()).toEqual(before));
      }));

    it('one that sends all before it listens still learns why', () =>
      limited(async () => {
        const project = await stage().registry.people.project();
        expect((await stage().publish('developer', project, stage().sample(), tooManyBytes)).status).toBe(stage().driver.expected.tooLarge.status);
      }));

    it('one account has only so many uploads under way', async () => {
      const { registry } = stage();
      const project = await registry.people.project();
      const upload = await stage().uploadRequest(project, stage().sample());
      const before = registry.limits.maxUploadsPerActor;
      registry.limits.maxUploadsPerActor = 1;
      const slow = await RawConnection.open(registry.origin);
      try {
        slow.writeHead(withHeaders(upload, { ...stage().authorization('developer'), 'content-length': String(upload.body.length), expect: '100-continue' }));
        expect(await slow.status()).toBe(100);
        await eventually(async () => {
          const refused = await stage().publish('developer', project, stage().sample());
          expect([refused.status, refused.headers['retry-after']]).toEqual([429, '5']);
        });
        expect((await stage().publish('maintainer', project, stage().sample())).status).toBe(stage().driver.expected.published);
      } finally {
        slow.destroy();
        registry.limits.maxUploadsPerActor = before;
      }
      await eventually(async () => expect((await stage().publish('developer', project, stage().sample())).status).toBe(stage().driver.expected.published));
    });
  });
}
