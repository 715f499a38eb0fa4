import { describeClient, type Person, type RealClient } from '@packyard/registry-testing/clients';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { installedVersion, PythonWorkshop, pythonTool } from './support/python-workshop.ts';

describeClient(pythonTool('uv', 'uv-0', 'uv'), describeUv);

function describeUv(uv: RealClient): void {
  let shop: PythonWorkshop;
  let name: string;
  beforeAll(async () => {
    shop = await PythonWorkshop.open(uv);
    name = shop.named('uv');
  });

  const publish = (person: Pick<Person, 'token'>, folder: string, ...more: string[]): string[] => ['publish', '--publish-url', shop.uploadUrl, '--username', '__token__', '--password', person.token, '--trusted-publishing', 'never', ...more, path.join(folder, '*')];
  const install = (target: string, url: string, ...more: string[]): string[] => ['pip', 'install', '--target', target, '--index-url', url, ...more];

  it('publishes a wheel and an sdist, twice', async () => {
    const folder = shop.dist({ name, version: '1.0' });
    for (const _ of [1, 2]) await shop.succeed(publish(shop.work.developer, folder));
    expect(await shop.published(name)).toHaveLength(2);
  });

  it('is told why other bytes are refused, and finds out by itself what is there', async () => {
    const changed = shop.dist({ name, version: '1.0' }, ['wheel'], 'changed');
    expect(await shop.refused(publish(shop.work.developer, changed))).toMatch(/File already exists: \S+\.whl was published with other bytes/);
    const check = ['--check-url', `${shop.indexUrl}/`];
    expect(await shop.succeed(publish(shop.work.developer, shop.dist({ name, version: '1.0' }), ...check))).toMatch(/already exists, skipping/);
  });

  it('installs from the project and from the group', async () => {
    for (const url of [`${shop.indexUrl}/`, `${shop.groupUrl}/simple`]) {
      const target = uv.folder('target');
      await shop.succeed(install(target, shop.withToken(url, shop.work.reporter), name));
      expect(installedVersion(target, name)).toBe('1.0');
    }
  });

  it('installs no version that was published after a date', async () => {
    expect(await shop.refused(install(uv.folder('target'), shop.withToken(shop.indexUrl, shop.work.reporter), '--exclude-newer', '2020-01-01T00:00:00Z', name))).toMatch(/no solution|exclude-newer/i);
  });

  it('locks and installs a project with an index for this package only', async () => {
    const folder = uv.folder('project');
    writeFileSync(path.join(folder, 'pyproject.toml'), `[project]\nname = "consumer"\nversion = "0"\nrequires-python = ">=3.8"\ndependencies = ["${name}"]\n\n[[tool.uv.index]]\nname = "packyard"\nurl = "${shop.indexUrl}"\nexplicit = true\nauthenticate = "always"\n\n[tool.uv.sources]\n"${name}" = { index = "packyard" }\n`);
    const env = { UV_INDEX_PACKYARD_USERNAME: '__token__', UV_INDEX_PACKYARD_PASSWORD: shop.work.reporter.token };
    await shop.succeed(['sync'], { cwd: folder, env });
    expect(installedVersion(path.join(folder, '.venv'), name)).toBe('1.0');
    expect(readFileSync(path.join(folder, 'uv.lock'), 'utf8')).toMatch(/upload-time = "/);
    await shop.succeed(['sync', '--locked', '--reinstall', '--no-cache'], { cwd: folder, env });
  });

  it('is told who may publish and install', async () => {
    const folder = shop.dist({ name, version: '2.0' }, ['wheel']);
    expect(await shop.refused(publish(shop.work.guest, folder))).toMatch(/403.*You do not have the right to do this/);
    expect(await shop.refused(publish({ token: 'glpat-0123456789abcdefghij' }, folder))).toMatch(/401|credentials/i);
    expect(await shop.refused(install(uv.folder('target'), shop.withToken(shop.indexUrl, shop.work.guest), name))).toMatch(/403/);
    expect(await shop.refused(install(uv.folder('target'), shop.indexUrl, name))).toMatch(/401/);
  });

  it('does not find what was deleted', async () => {
    await shop.remove(name);
    expect(await shop.refused(install(uv.folder('target'), shop.withToken(shop.indexUrl, shop.work.reporter), '--no-cache', name))).toMatch(/not found in the package registry/);
  });
}
