import { describeClient, type Person, type RealClient } from '@packyard/registry-testing/clients';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { PythonWorkshop, pythonTool } from './support/python-workshop.ts';

// since version 7 it takes --skip-existing only where it knows the address
for (const major of [7, 4]) describeClient(pythonTool(`twine ${major}`, `twine-${major}`, 'twine'), (twine) => describeTwine(twine, major < 7));

function describeTwine(twine: RealClient, canSkip: boolean): void {
  let shop: PythonWorkshop;
  let name: string;
  beforeAll(async () => {
    shop = await PythonWorkshop.open(twine);
    name = shop.named('twine');
  });

  const upload = (person: Pick<Person, 'token'>, folder: string, ...more: string[]): string[] => ['upload', '--non-interactive', '--disable-progress-bar', '--repository-url', shop.uploadUrl, '-u', '__token__', '-p', person.token, ...more, path.join(folder, '*')];

  it('publishes a wheel and an sdist', async () => {
    await shop.succeed(upload(shop.work.developer, shop.dist({ name, version: '1.0' })));
    const file = name.replaceAll('-', '_');
    expect(await shop.published(name)).toEqual([`${file}-1.0-py3-none-any.whl`, `${file}-1.0.tar.gz`]);
  });

  it('publishes the same again without harm', async () => {
    await shop.succeed(upload(shop.work.developer, shop.dist({ name, version: '1.0' })));
    expect(await shop.packages(name)).toHaveLength(1);
  });

  it('is told why other bytes are refused', async () => {
    const changed = shop.dist({ name, version: '1.0' }, ['wheel'], 'changed');
    expect(await shop.refused(upload(shop.work.developer, changed))).toMatch(/400 .*File already exists: \S+\.whl was published with other bytes\. Raise the version/);
  });

  (canSkip ? it : it.skip)('skips what is there already', async () => {
    const changed = shop.dist({ name, version: '1.0' }, ['wheel'], 'changed');
    expect(await shop.succeed(upload(shop.work.developer, changed, '--skip-existing'))).toMatch(/Skipping \S+ because it appears to already exist/);
  });

  it('publishes through .pypirc, to the address with a slash', async () => {
    writeFileSync(path.join(twine.home, '.pypirc'), `[distutils]\nindex-servers = packyard\n\n[packyard]\nrepository = ${shop.uploadUrl}/\nusername = __token__\npassword = ${shop.work.maintainer.token}\n`);
    await shop.succeed(['upload', '--non-interactive', '--disable-progress-bar', '--repository', 'packyard', path.join(shop.dist({ name, version: '1.1' }, ['wheel']), '*')]);
    expect((await shop.packages(name)).map((one) => one.version).sort()).toEqual(['1.0', '1.1']);
  });

  it('is told who may publish', async () => {
    const folder = shop.dist({ name, version: '2.0' }, ['wheel']);
    for (const person of [shop.work.guest, shop.work.reporter]) expect(await shop.refused(upload(person, folder))).toMatch(/403 .*You do not have the right to do this: ask a maintainer of the project/);
    expect(await shop.refused(upload(await shop.readOnly(shop.work.developer), folder))).toMatch(/403 .*The token lacks the scope this needs/);
    expect(await shop.refused(upload(shop.work.outsider, folder))).toMatch(/404 /);
    expect(await shop.refused(upload({ token: 'glpat-0123456789abcdefghij' }, folder))).toMatch(/401 .*The token is not valid: check that it was copied whole/);
  });

  it('is told that it publishes to the index', async () => {
    const args = upload(shop.work.developer, shop.dist({ name, version: '2.0' }, ['wheel'])).map((arg) => (arg === shop.uploadUrl ? `${shop.indexUrl}/` : arg));
    expect(await shop.refused(args)).toMatch(/405 .*leave out \/simple/);
  });

  it('publishes a corrected version once the old one was deleted', async () => {
    await shop.remove(name);
    await shop.succeed(upload(shop.work.developer, shop.dist({ name, version: '1.0' }, ['wheel'], 'corrected')));
    expect(await shop.published(name)).toHaveLength(1);
  });
}
