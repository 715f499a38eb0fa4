import { call, describeClient, liveServer, makeWorkplace, type Outcome, type Workplace } from '@packyard/registry-testing/clients';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { recipeScript } from './recipe-script.ts';

const format = 'generic';

describeClient({ name: 'recipes', program: 'sh', versionArgs: ['-c', 'curl --version && node --version && npm --version'] }, (sh) => {
  let work: Workplace;
  let folder: string;

  beforeAll(async () => {
    work = await makeWorkplace('recipes');
    folder = sh.folder('recipes');
  });

  const script = (page: string, name: string): string => {
    const file = path.join(folder, name);
    writeFileSync(file, recipeScript(page, name));
    return file;
  };
  const address = (token: string): Record<string, string> => ({ PACKYARD_URL: liveServer().origin, PACKYARD_TOKEN: token, PROJECT: String(work.projectId) });

  describe('scripted-deletion.md', () => {
    const publish = async (name: string, version: string): Promise<void> => {
      const url = `${liveServer().api}/projects/${work.projectId}/packages/${format}/${name}/${version}/file.txt`;
      expect((await fetch(url, { method: 'PUT', headers: { 'PRIVATE-TOKEN': work.developer.token }, body: version })).status).toBe(201);
    };
    const versionsOf = async (name: string): Promise<string[]> => {
      const { body } = await call(work.reporter.token, 'GET', `/projects/${work.projectId}/packages?package_name=${name}&per_page=100`);
      return (body as { name: string; version: string }[]).filter((row) => row.name === name).map((row) => row.version);
    };
    const run = (token: string, settings: Record<string, string> = {}): Promise<Outcome> =>
      sh.run([script('scripted-deletion.md', 'keep-newest.sh')], { env: { ...address(token), PROJECT: work.projectPath, FORMAT: format, PACKAGE: 'tool', KEEP: '4', PER_PAGE: '5', ...settings } });

    beforeAll(async () => {
      for (let patch = 0; patch < 13; patch += 1) {
        await publish('tool', `1.0.${patch}`);
        // found by the same filter, but another package
        await publish('tool-kit', `1.0.${patch}`);
      }
    });

    it('only says what it would delete', async () => {
      const outcome = await run(work.maintainer.token);
      expect([outcome.stderr, outcome.exitCode]).toEqual(['', 0]);
      expect(outcome.stdout.trim().split('\n')).toEqual([8, 7, 6, 5, 4, 3, 2, 1, 0].map((patch) => `would delete tool 1.0.${patch}`));
      expect(await versionsOf('tool')).toHaveLength(13);
    });

    it('needs somebody who may delete', async () => {
      const outcome = await run(work.developer.token, { DELETE: 'yes' });
      expect(outcome.exitCode).toBe(1);
      expect(outcome.stderr).toMatch(/not deleted: tool 1\.0\.8 \(status 403\)/);
      expect(await versionsOf('tool')).toHaveLength(13);
    });

    it('says so when it cannot list', async () => {
      const outcome = await run('glpat-00000000000000000000', { DELETE: 'yes' });
      expect(outcome.exitCode).toBe(1);
      expect(outcome.stderr).toContain('401 Unauthorized');
    });

    it.each(['0', '00', '010', 'ten', '-1'])('does not take KEEP=%s for a number to keep', async (keep) => {
      const outcome = await run(work.maintainer.token, { DELETE: 'yes', KEEP: keep });
      expect([outcome.exitCode, outcome.stderr]).toEqual([2, 'KEEP must be a number above 0\n']);
    });

    it('deletes all but the newest, and nothing of another package', async () => {
      const outcome = await run(work.maintainer.token, { DELETE: 'yes' });
      expect([outcome.stderr, outcome.exitCode]).toEqual(['', 0]);
      expect(outcome.stdout.trim().split('\n')).toHaveLength(9);
      expect((await versionsOf('tool')).sort()).toEqual(['1.0.10', '1.0.11', '1.0.12', '1.0.9']);
      expect(await versionsOf('tool-kit')).toHaveLength(13);
      expect((await run(work.maintainer.token, { DELETE: 'yes' })).stdout).toBe('');
    });

    it('keeps what a tag points to', async () => {
      const registry = `${liveServer().api}/projects/${work.projectId}/packages/npm/`;
      const project = sh.folder('tagged');
      const name = `@${work.groupPath}/tagged`;
      writeFileSync(path.join(project, '.npmrc'), `registry=${registry}\n${registry.replace(/^https?:/, '')}:_authToken=${work.developer.token}\n`);
      for (const [version, tag] of [['0.9.0', 'latest'], ['1.0.0', 'latest'], ['1.1.0-rc.1', 'next']]) {
        writeFileSync(path.join(project, 'package.json'), JSON.stringify({ name, version }));
        await sh.succeed(['-c', `npm publish --tag ${tag}`], { cwd: project });
      }
      const outcome = await run(work.maintainer.token, { DELETE: 'yes', FORMAT: 'npm', PACKAGE: name, KEEP: '1' });
      expect([outcome.stderr, outcome.stdout]).toEqual(['', `keeps ${name} 1.0.0: a tag points to it\ndeleted ${name} 0.9.0\n`]);
    });

    it('keeps the token off the command line', () => {
      expect(recipeScript('scripted-deletion.md', 'keep-newest.sh')).not.toMatch(/(curl|request) .*PACKYARD_TOKEN/);
    });
  });

  describe('publish-from-a-script.md', () => {
    const files = { 'firmware.bin': 'bytes of firmware', 'docs/notes.txt': 'notes', 'linux/x86_64/tool': 'program' };
    const publish = (token: string, version: string): Promise<Outcome> => sh.run([script('publish-from-a-script.md', 'publish.sh'), path.join(folder, 'dist'), 'lock', version], { env: address(token) });
    const fetchIt = (token: string, version: string, into: string): Promise<Outcome> => sh.run([script('publish-from-a-script.md', 'fetch.sh'), 'lock', version, path.join(folder, into)], { env: address(token) });

    beforeAll(() => {
      for (const [name, content] of Object.entries(files)) {
        mkdirSync(path.dirname(path.join(folder, 'dist', name)), { recursive: true });
        writeFileSync(path.join(folder, 'dist', name), content);
      }
    });

    it('publishes every file of a folder, and fetches them elsewhere', async () => {
      const published = await publish(work.developer.token, '1.0');
      expect([published.stderr, published.exitCode]).toEqual(['', 0]);
      expect(published.stdout).toBe('published docs/notes.txt\npublished firmware.bin\npublished linux/x86_64/tool\npublished SHA256SUMS\n');
      const fetched = await fetchIt(work.reporter.token, '1.0', 'fetched');
      expect([fetched.stderr, fetched.exitCode]).toEqual(['', 0]);
      expect(fetched.stdout).toBe('docs/notes.txt: OK\nfirmware.bin: OK\nlinux/x86_64/tool: OK\n');
      for (const [name, content] of Object.entries(files)) expect(readFileSync(path.join(folder, 'fetched', name), 'utf8')).toBe(content);
    });

    it('says which file was refused, and why', async () => {
      const outcome = await publish(work.reporter.token, '1.1');
      expect(outcome.exitCode).toBe(1);
      expect(outcome.stderr).toMatch(/403 Forbidden[\s\S]*not published: docs\/notes\.txt\n$/);
    });

    it('leaves nothing where there is nothing to fetch', async () => {
      const outcome = await fetchIt(work.reporter.token, '9.9', 'nothing');
      expect(outcome.exitCode).not.toBe(0);
      expect(outcome.stderr).toContain('404');
    });

    it.each(['../outside.txt', '/tmp/outside.txt', 'a/../../outside.txt'])('writes nothing outside of the folder: %s', async (name) => {
      const url = `${liveServer().api}/projects/${work.projectId}/packages/${format}/lock/3.0/SHA256SUMS`;
      await fetch(url, { method: 'PUT', headers: { 'PRIVATE-TOKEN': work.developer.token }, body: `${'0'.repeat(64)}  ${name}\n` });
      const outcome = await fetchIt(work.reporter.token, '3.0', 'inside');
      expect([outcome.exitCode, outcome.stderr]).toEqual([1, `refused: ${name}\n`]);
    });

    it('notices a file that is not what was published', async () => {
      await publish(work.developer.token, '2.0');
      const url = `${liveServer().api}/projects/${work.projectId}/packages/${format}/lock/2.0/firmware.bin`;
      expect((await fetch(url, { method: 'PUT', headers: { 'PRIVATE-TOKEN': work.developer.token }, body: 'other bytes' })).status).toBe(201);
      const outcome = await fetchIt(work.reporter.token, '2.0', 'changed');
      expect(outcome.exitCode).not.toBe(0);
      expect(outcome.stdout).toContain('firmware.bin: FAILED');
    });
  });
});
