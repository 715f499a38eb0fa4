import { describeClient, type RealClient } from '@packyard/registry-testing/clients';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { installedVersion, PythonWorkshop, pythonTool } from './support/python-workshop.ts';

describeClient(pythonTool('poetry 2', 'poetry-2', 'poetry'), describePoetry);

function describePoetry(poetry: RealClient): void {
  let shop: PythonWorkshop;
  let name: string;
  const env = { POETRY_VIRTUALENVS_IN_PROJECT: 'true' };
  beforeAll(async () => {
    shop = await PythonWorkshop.open(poetry);
    name = shop.named('poetry');
    await shop.succeed(['config', 'repositories.acme', shop.uploadUrl]);
    await shop.succeed(['config', 'http-basic.acme', '__token__', shop.work.developer.token]);
    await shop.succeed(['config', 'http-basic.packyard', '__token__', shop.work.reporter.token]);
  });

  const publish = (cwd: string, ...more: string[]): readonly [string[], { cwd: string }] => [['publish', '--no-interaction', '--repository', 'acme', ...more], { cwd }];

  it('builds and publishes, and again without harm', async () => {
    const folder = shop.project(name, '1.0', ['poetry-core', 'poetry.core.masonry.api']);
    await shop.succeed(...publish(folder, '--build'));
    expect(await shop.published(name)).toHaveLength(2);
    await shop.succeed(...publish(folder));
  });

  it('is told why other bytes are refused, and can skip them', async () => {
    const folder = shop.project(name, '1.0', ['poetry-core', 'poetry.core.masonry.api']);
    writeFileSync(path.join(folder, 'README.md'), 'changed\n');
    expect(await shop.refused(...publish(folder, '--build'))).toMatch(/File already exists: \S+ was published with other bytes/);
    await shop.succeed(...publish(folder, '--skip-existing'));
  });

  it('installs, and installs again from its lock file', async () => {
    const folder = poetry.folder('consumer');
    writeFileSync(path.join(folder, 'pyproject.toml'), `[project]\nname = "consumer"\nversion = "0"\nrequires-python = ">=3.8"\n\n[tool.poetry]\npackage-mode = false\n`);
    await shop.succeed(['source', 'add', '--priority=explicit', 'packyard', `${shop.indexUrl}/`], { cwd: folder, env });
    await shop.succeed(['add', '--no-interaction', '--source', 'packyard', name], { cwd: folder, env });
    expect(installedVersion(path.join(folder, '.venv'), name)).toBe('1.0');
    await shop.succeed(['remove', '--no-interaction', '--lock', name], { cwd: folder, env });
  });

  it('is told who may publish', async () => {
    await shop.succeed(['config', 'http-basic.acme', '__token__', shop.work.guest.token]);
    const folder = shop.project(name, '2.0', ['poetry-core', 'poetry.core.masonry.api']);
    expect(await shop.refused(...publish(folder, '--build'))).toMatch(/403.*You do not have the right to do this/);
  });
}
