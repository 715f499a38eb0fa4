import type { Stage } from './stage.ts';

/** The row is there, its bytes are not. */
export function describeLostBytes(stage: () => Stage): void {
  describe('lost bytes', () => {
    it('a file that breaks off does not look complete', async () => {
      const project = await stage().registry.people.project();
      const sample = await stage().published(project);
      stage().registry.blobs.fail('read', new Error('induced failure'));
      await expect(stage().download('reporter', project, sample).finally(() => stage().registry.blobs.heal())).rejects.toThrow();
      expect((await stage().download('reporter', project, sample)).body.equals(await stage().content(sample))).toBe(true);
    });

    it('a store that cannot say is no proof that they are gone', async () => {
      const project = await stage().registry.people.project();
      const sample = await stage().published(project);
      stage().registry.blobs.fail('open', new Error('induced failure'));
      const answer = await stage().download('reporter', project, sample).finally(() => stage().registry.blobs.heal());
      expect(answer.status).toBe(500);
      expect(answer.headers).not.toHaveProperty('etag');
    });

    it('bytes that are gone are not found, and the answer does not pretend to be a file', async () => {
      const { registry } = stage();
      const project = await registry.people.project();
      const sample = await stage().published(project, stage().sample({ seed: 77 }));
      const content = await stage().content(sample);
      const rows = await registry.database.unprepared<{ key: string }>('select b.object_key as key from blob b join package_file f on f.blob_id = b.id join package_version v on v.id = f.version_id where v.project_id = $1', [project.id]);
      for await (const object of registry.blobs.list()) if (rows.some((row) => row.key === object.key)) await registry.blobs.delete(object.key);
      const answer = await stage().download('reporter', project, sample);
      expect(answer.status).toBe(404);
      expect(answer.headers['content-length']).toBe(String(answer.body.length));
      expect(content.equals(answer.body)).toBe(false);
      expect(answer.headers).not.toHaveProperty('etag');
      expect(answer.headers).not.toHaveProperty('x-checksum-sha256');
      expect(answer.headers['cache-control']).toBe('no-store');
    });
  });
}
