import { createHash } from 'node:crypto';
import { expectDigest } from './expect-digest.ts';
import type { Stage } from './stage.ts';

/** What is published is listed and comes back as it was. */
export function describePublishing(stage: () => Stage): void {
  describe('publishing', () => {
    it('publish, list, download: the same bytes and digests', async () => {
      const { registry } = stage();
      const project = await registry.people.project();
      const sample = await stage().published(project);
      const content = await stage().content(sample);
      const sha256 = createHash('sha256').update(content).digest('hex');
      expect(await stage().listed(project, sample.name)).toEqual([sample.version]);
      const answer = await stage().download('reporter', project, sample);
      expect(answer.status).toBe(200);
      expect(answer.body.equals(content)).toBe(true);
      expect(answer.headers).toMatchObject({ 'content-length': String(content.length), etag: `"${sha256}"`, 'x-checksum-sha256': sha256 });
      const [blob] = await registry.database.unprepared<{ size: number }>('select size_bytes as size from blob where sha256 = $1', [Buffer.from(sha256, 'hex')]);
      expect(blob).toEqual({ size: content.length });
      const { index } = stage().driver;
      if (index !== undefined) expectDigest(index, await stage().send('reporter', index.request(stage().prefix(project), sample.name)), sample.version, content);
    });

    it('records who published, and writes it into the audit log', async () => {
      const { registry } = stage();
      const project = await registry.people.project();
      const sample = await stage().published(project);
      const { userId, username } = registry.people.person('developer');
      expect((await stage().rows(project))[0]?.publishedBy).toMatchObject({ userId, username });
      const events = await registry.database.unprepared(`select action, outcome, actor_id, actor_name, subject from audit_event where project_id = $1`, [project.id]);
      expect(events).toContainEqual({ action: 'package.publish', outcome: 'done', actor_id: userId, actor_name: username, subject: `${sample.name} ${sample.version}` });
    });

    it('a project is named by its number or by its encoded path', async () => {
      const project = await stage().registry.people.project();
      const sample = await stage().published(project);
      const { path } = stage().driver.download(stage().prefix(project), sample);
      for (const slash of ['%2F', '%2f']) {
        const encoded = project.fullPath.split('/').map(encodeURIComponent).join(slash);
        const answer = await stage().send('reporter', { method: 'GET', path: path.replace(`/projects/${project.id}/`, `/projects/${encoded}/`) });
        expect(answer.status).toBe(200);
      }
    });

    it('an unknown name, version or project is not found', async () => {
      const project = await stage().registry.people.project();
      const sample = await stage().published(project);
      expect((await stage().download('reporter', project, stage().sample())).status).toBe(404);
      expect((await stage().download('reporter', project, { ...sample, version: stage().driver.version(9) })).status).toBe(404);
      expect((await stage().download('reporter', { ...project, id: 999_999_999 }, sample)).status).toBe(404);
      expect((await stage().download('anonymous', { ...project, id: 999_999_999 }, sample)).status).toBe(401);
    });

    it('several versions of one name are all there', async () => {
      const { driver, registry } = stage();
      const project = await registry.people.project();
      const first = stage().sample();
      const versions = [1, 2, 3].map((n) => driver.version(n));
      for (const version of versions) await stage().published(project, { ...first, version });
      expect(await stage().listed(project, first.name)).toEqual([...versions].sort());
      for (const version of versions) {
        const sample = { ...first, version };
        expect((await stage().download('reporter', project, sample)).body.equals(await stage().content(sample))).toBe(true);
      }
    });
  });
}
