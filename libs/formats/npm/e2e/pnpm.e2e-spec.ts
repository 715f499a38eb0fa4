import { describeClient } from '@packyard/registry-testing/clients';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { installedVersion, onOneLine } from './support/consumers.ts';
import { NpmWorkshop } from './support/npm-workshop.ts';

describeClient({ name: 'pnpm 10', installedAs: 'pnpm-10', program: 'pnpm', versionPattern: /^10\./ }, (pnpm) => {
  let shop: NpmWorkshop;
  let hello: string;
  let maintained: string;
  let published: string;
  beforeAll(async () => {
    shop = await NpmWorkshop.open(pnpm);
    hello = shop.named('hello');
    maintained = shop.folder(shop.work.maintainer.token, { 'package.json': '{"name":"empty","private":true}' });
    published = (await publish(hello, '1.0.0')).output;
    await publish('hello-pnpm', '1.0.0');
    await publish(hello, '2.0.0-rc.1', '--tag', 'next');
  });

  const publish = (name: string, version: string, ...more: string[]) => pnpm.succeed(['publish', '--no-git-checks', ...more], { cwd: shop.source({ name, version }) });
  const refused = async (args: readonly string[], cwd: string): Promise<string> => onOneLine((await pnpm.fail(args, { cwd })).output);

  it('knows who one is', async () => {
    expect((await pnpm.succeed(['whoami'], { cwd: maintained })).stdout.trim()).toBe(shop.work.maintainer.username);
    await pnpm.succeed(['ping'], { cwd: maintained });
  });

  it('publishes with a scope, without one, and under another tag', async () => {
    expect(published).toContain(`+ ${hello}@1.0.0`);
    expect(JSON.parse((await pnpm.succeed(['view', hello, 'dist-tags', '--json'], { cwd: maintained })).stdout)).toEqual({ latest: '1.0.0', next: '2.0.0-rc.1' });
  });

  it('publishes a workspace, and passes over what is there', async () => {
    const root = shop.folder(shop.work.developer.token, {
      'package.json': '{"name":"root","private":true}',
      'pnpm-workspace.yaml': 'packages: ["packages/*"]\n',
      'packages/one/package.json': JSON.stringify({ name: shop.named('one'), version: '1.0.0' }),
      'packages/two/package.json': JSON.stringify({ name: shop.named('two'), version: '1.0.0', dependencies: { [shop.named('one')]: 'workspace:^' } }),
    });
    await pnpm.succeed(['install', '--no-frozen-lockfile'], { cwd: root });
    await pnpm.succeed(['publish', '--recursive', '--no-git-checks'], { cwd: root });
    await pnpm.succeed(['publish', '--recursive', '--no-git-checks'], { cwd: root });
    expect(JSON.parse((await pnpm.succeed(['view', shop.named('two'), 'dependencies', '--json'], { cwd: maintained })).stdout)).toEqual({ [shop.named('one')]: '^1.0.0' });
  });

  it('is told why it may not publish', async () => {
    const attempt = (token: string | null, name = shop.named('forbidden')): Promise<string> => refused(['publish', '--no-git-checks'], shop.source({ name, version: '1.0.0' }, token));
    expect(await attempt(shop.work.developer.token, hello)).toContain('cannot publish over the previously published versions: 1.0.0');
    expect(await attempt(null)).toMatch(/need auth|No token was sent/);
    expect(await attempt(shop.work.guest.token)).toContain('You do not have the right to do this');
  });

  it.each(['project', 'group', 'instance'] as const)('adds from the %s, with a token for that address only', async (level) => {
    const cwd = shop.consumer(level);
    await pnpm.succeed(['add', hello], { cwd });
    expect(installedVersion(cwd, hello)).toBe('1.0.0');
  });

  it('installs from a frozen lock file and an empty store', async () => {
    const cwd = shop.consumer();
    await pnpm.succeed(['add', hello, 'hello-pnpm'], { cwd });
    expect(readFileSync(path.join(cwd, 'pnpm-lock.yaml'), 'utf8')).not.toContain('tarball:');
    rmSync(path.join(cwd, 'node_modules'), { recursive: true });
    await pnpm.succeed(['install', '--frozen-lockfile', '--store-dir', pnpm.folder('store')], { cwd });
    expect(installedVersion(cwd, 'hello-pnpm')).toBe('1.0.0');
  });

  it('honours a least age of releases, by the times that it is told', async () => {
    const cwd = shop.consumer('project', shop.work.reporter.token, { 'pnpm-workspace.yaml': 'minimumReleaseAge: 60\n' });
    expect(await refused(['add', hello], cwd)).toMatch(/ERR_PNPM_NO_MATURE_MATCHING_VERSION|minimumReleaseAge|NO_MATCHING_VERSION/);
  });

  it('is told why it may not install', async () => {
    // what an earlier run of pnpm has seen, it takes from its own cache
    const attempt = (token: string | null, name = hello): Promise<string> => refused(['add', name, '--store-dir', pnpm.folder('store'), '--cache-dir', pnpm.folder('cache')], shop.consumer('project', token));
    expect(await attempt(null)).toMatch(/ERR_PNPM_FETCH_401.*No authorization header was set/);
    expect(await attempt('glpat-0123456789abcdefghij')).toContain('ERR_PNPM_FETCH_401');
    expect(await attempt(shop.work.guest.token)).toContain('ERR_PNPM_FETCH_403');
    expect(await attempt(shop.work.outsider.token)).toContain('ERR_PNPM_FETCH_404');
    expect(await attempt(shop.work.reporter.token, shop.named('absent'))).toContain('ERR_PNPM_FETCH_404');
  });

  it('shows what is outdated', async () => {
    const cwd = shop.consumer();
    await publish(shop.named('lagging'), '1.0.0');
    await pnpm.succeed(['add', `${shop.named('lagging')}@1.0.0`], { cwd });
    await publish(shop.named('lagging'), '1.1.0');
    expect((await pnpm.run(['outdated'], { cwd })).stdout).toContain('1.1.0');
  });

  it('audit says that there is none', async () => {
    const cwd = shop.consumer();
    await pnpm.succeed(['add', hello], { cwd });
    expect(await refused(['audit'], cwd)).toMatch(/nothing was audited|doesn't have an implementation of audit/);
  });

  // pnpm 10 hands these to the npm of the machine
  it('tags, deprecates, searches and unpublishes', async () => {
    const name = shop.named('changing');
    for (const version of ['1.0.0', '1.1.0']) await publish(name, version);
    await pnpm.succeed(['dist-tag', 'add', `${name}@1.0.0`, 'beta'], { cwd: maintained });
    expect((await pnpm.succeed(['dist-tag', 'ls', name], { cwd: maintained })).stdout).toContain('beta: 1.0.0');
    await pnpm.succeed(['dist-tag', 'rm', name, 'beta'], { cwd: maintained });
    await pnpm.succeed(['deprecate', `${name}@1.0.0`, 'use 1.1'], { cwd: maintained });
    expect((await pnpm.succeed(['add', `${name}@1.0.0`], { cwd: shop.consumer() })).output).toContain('deprecated');
    await pnpm.succeed(['deprecate', `${name}@1.0.0`, ''], { cwd: maintained });
    expect((await pnpm.succeed(['search', 'changing'], { cwd: maintained })).stdout).toContain(name);
    expect((await pnpm.succeed(['owner', 'ls', name], { cwd: maintained })).stdout).toContain(shop.work.developer.username);
    await pnpm.succeed(['unpublish', `${name}@1.1.0`, '--force'], { cwd: maintained });
    await pnpm.succeed(['unpublish', name, '--force'], { cwd: maintained });
    await pnpm.fail(['view', name], { cwd: maintained });
  });
});

