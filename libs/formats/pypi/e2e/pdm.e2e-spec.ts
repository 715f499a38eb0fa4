import { describeClient, type RealClient } from '@packyard/registry-testing/clients';
import { cpSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { installedVersion, PythonWorkshop, pythonTool } from './support/python-workshop.ts';

describeClient(pythonTool('pdm 2', 'pdm-2', 'pdm'), describePdm);

function describePdm(pdm: RealClient): void {
  let shop: PythonWorkshop;
  let name: string;
  beforeAll(async () => {
    shop = await PythonWorkshop.open(pdm);
    name = shop.named('pdm');
  });

  /** A project whose distributions are built already. */
  function built(version: string, source = ''): string {
    const folder = shop.project(name, version, ['setuptools', 'setuptools.build_meta']);
    cpSync(shop.dist({ name, version }, ['wheel', 'sdist'], source), path.join(folder, 'dist'), { recursive: true });
    return folder;
  }
  const publish = (token: string, ...more: string[]): string[] => ['publish', '--no-build', '--repository', shop.uploadUrl, '--username', '__token__', '--password', token, ...more];

  it('publishes, and again without harm', async () => {
    for (const _ of [1, 2]) await shop.succeed(publish(shop.work.developer.token), { cwd: built('1.0') });
    expect(await shop.published(name)).toHaveLength(2);
  });

  it('is refused other bytes, and can skip them', async () => {
    const cwd = built('1.0', 'changed');
    expect(await shop.refused(publish(shop.work.developer.token), { cwd })).toMatch(/400 /);
    await shop.succeed(publish(shop.work.developer.token, '--skip-existing'), { cwd });
  });

  it('installs, with an index for this package only', async () => {
    const folder = pdm.folder('consumer');
    writeFileSync(path.join(folder, 'pyproject.toml'), `[project]\nname = "consumer"\nversion = "0"\nrequires-python = ">=3.8"\n\n[tool.pdm]\ndistribution = false\n\n[[tool.pdm.source]]\nname = "packyard"\nurl = "${shop.indexUrl}"\ninclude_packages = ["${name}"]\n`);
    await shop.succeed(['config', 'pypi.packyard.username', '__token__'], { cwd: folder });
    await shop.succeed(['config', 'pypi.packyard.password', shop.work.reporter.token], { cwd: folder });
    await shop.succeed(['add', name], { cwd: folder });
    expect(installedVersion(path.join(folder, '.venv'), name)).toBe('1.0');
  });

  // it prints the status alone
  it('is refused where it may not publish', async () => {
    expect(await shop.refused(publish(shop.work.guest.token), { cwd: built('2.0') })).toMatch(/403 /);
  });
}
