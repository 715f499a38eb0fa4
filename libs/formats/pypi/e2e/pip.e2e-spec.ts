import { call, describeClient, type RealClient } from '@packyard/registry-testing/clients';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { upload } from '../src/testing/upload.ts';
import { installedVersion, PythonWorkshop, pythonTool } from './support/python-workshop.ts';

// the machine's own may lack what builds sdists
describeClient({ name: 'pip', program: 'python3', programArgs: ['-m', 'pip'] }, (pip) => describePip(pip, false));
describeClient(pythonTool('pip 26', 'pip-26', 'pip'), (pip) => describePip(pip, true));

function describePip(pip: RealClient, canBuild: boolean): void {
  let shop: PythonWorkshop;
  let name: string;
  let wheelSha256: string;
  beforeAll(async () => {
    shop = await PythonWorkshop.open(pip);
    name = shop.named('pip');
    for (const version of ['1.0', '1.1', '2.0rc1']) await publish(version, ['wheel']);
    await publish('1.1', ['sdist']);
  });

  async function publish(version: string, kinds: ('wheel' | 'sdist')[]): Promise<void> {
    const folder = shop.dist({ name, version, fields: ['Requires-Python: >=3.6'] }, kinds);
    for (const fileName of readdirSync(folder)) {
      const bytes = readFileSync(path.join(folder, fileName));
      const { headers, body } = upload('', name, version, { fileName, bytes });
      const answer = await fetch(shop.uploadUrl, { method: 'POST', headers: { ...headers, 'PRIVATE-TOKEN': shop.work.developer.token }, body: new Uint8Array(body) });
      if (answer.status !== 201) throw new Error(await answer.text());
      if (version === '1.1' && fileName.endsWith('.whl')) wheelSha256 = createHash('sha256').update(bytes).digest('hex');
    }
  }

  const index = (url = shop.indexUrl, person = shop.work.reporter): string[] => ['--index-url', shop.withToken(url, person)];
  const install = (target: string, ...more: string[]): string[] => ['install', '--no-cache-dir', '--target', target, ...more];

  it('installs the newest release from the project, by its metadata', async () => {
    const target = pip.folder('target');
    const output = await shop.succeed(install(target, '--verbose', ...index(), name));
    expect(installedVersion(target, name)).toBe('1.1');
    expect(output).toMatch(/\.whl\.metadata/);
  });

  it('installs from the group, under any spelling of the name', async () => {
    const target = pip.folder('target');
    await shop.succeed(install(target, ...index(`${shop.groupUrl}/simple/`), `${name.toUpperCase().replaceAll('-', '.')}==1.0`));
    expect(installedVersion(target, name)).toBe('1.0');
  });

  it('installs a pre-release when it is asked for', async () => {
    const target = pip.folder('target');
    await shop.succeed(install(target, '--pre', ...index(), name));
    expect(installedVersion(target, name)).toBe('2.0rc1');
  });

  it('installs by hash, with a token from .netrc', async () => {
    const target = pip.folder('target');
    writeFileSync(path.join(pip.home, '.netrc'), `machine ${new URL(shop.indexUrl).hostname}\nlogin __token__\npassword ${shop.work.reporter.token}\n`, { mode: 0o600 });
    const requirements = path.join(pip.folder('requirements'), 'requirements.txt');
    writeFileSync(requirements, `${name}==1.1 --hash=sha256:${wheelSha256}\n`);
    await shop.succeed(install(target, '--require-hashes', '--only-binary', ':all:', '--index-url', shop.indexUrl, '-r', requirements));
    expect(installedVersion(target, name)).toBe('1.1');
    writeFileSync(path.join(pip.home, '.netrc'), '');
  });

  (canBuild ? it : it.skip)('installs from an sdist', async () => {
    const target = pip.folder('target');
    await shop.succeed(install(target, '--no-deps', '--no-binary', ':all:', '--no-build-isolation', ...index(), `${name}==1.1`));
    expect(installedVersion(target, name)).toBe('1.1');
  });

  it('lists the versions', async () => {
    expect(await shop.succeed(['index', 'versions', '--pre', ...index(), name])).toMatch(/Available versions: 2\.0rc1, 1\.1, 1\.0/);
  });

  it('passes over a yanked version, unless it is asked for', async () => {
    const yanked = (method: string, body?: unknown) => call(shop.work.maintainer.token, method, `/projects/${shop.work.projectId}/packages/pypi/yanked/${name}/1.1`, body);
    expect((await yanked('PUT', { reason: 'broken' })).status).toBe(200);
    const [newest, exact] = [pip.folder('target'), pip.folder('target')];
    await shop.succeed(install(newest, ...index(), name));
    expect(installedVersion(newest, name)).toBe('1.0');
    expect(await shop.succeed(install(exact, ...index(), `${name}==1.1`))).toMatch(/Reason for being yanked: broken/);
    await yanked('DELETE');
    const again = pip.folder('target');
    await shop.succeed(install(again, ...index(), name));
    expect(installedVersion(again, name)).toBe('1.1');
  });

  it('is told who may install', async () => {
    expect(await shop.refused(install(pip.folder('target'), '-vv', ...index(shop.indexUrl, shop.work.guest), name))).toMatch(/403 Client Error: You do not have the right to do this/);
    expect(await shop.refused(install(pip.folder('target'), ...index(shop.indexUrl, shop.work.outsider), name))).toMatch(/No matching distribution found/);
    expect(await shop.refused(install(pip.folder('target'), '--index-url', shop.indexUrl, name))).toMatch(/401|No matching distribution found/);
    expect(await shop.refused(install(pip.folder('target'), ...index(shop.indexUrl, { ...shop.work.reporter, token: 'glpat-0123456789abcdefghij' }), name))).toMatch(/401 Error, Credentials not correct|No matching distribution found/);
  });

  it('does not find what was deleted', async () => {
    await shop.remove(name);
    expect(await shop.refused(install(pip.folder('target'), ...index(), name))).toMatch(/No matching distribution found/);
  });
}
