import { describeClient } from '@packyard/registry-testing/clients';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { installedVersion, onOneLine } from './support/consumers.ts';
import { NpmWorkshop } from './support/npm-workshop.ts';

describeClient({ name: 'bun 1', installedAs: 'bun-1', program: 'bun', versionPattern: /^1\./ }, (bun) => {
  let shop: NpmWorkshop;
  let hello: string;
  let maintained: string;
  let published: string;
  beforeAll(async () => {
    shop = await NpmWorkshop.open(bun);
    hello = shop.named('hello');
    maintained = shop.folder(shop.work.maintainer.token, { 'package.json': '{"name":"empty","private":true}' });
    published = (await publish(hello, '1.0.0')).output;
    await publish('hello-bun', '1.0.0');
    await publish(hello, '2.0.0-rc.1', '--tag', 'next');
  });

  const publish = (name: string, version: string, ...more: string[]) => bun.succeed(['publish', ...more], { cwd: shop.source({ name, version }) });
  /** An empty cache each time, so that everything is fetched. */
  const fresh = (cwd: string) => ({ cwd, env: { BUN_INSTALL_CACHE_DIR: path.join(cwd, '.cache') } });
  const refused = async (args: readonly string[], cwd: string): Promise<string> => onOneLine((await bun.fail(args, fresh(cwd))).output);

  it('knows who one is', async () => expect((await bun.succeed(['pm', 'whoami'], { cwd: maintained })).stdout).toContain(shop.work.maintainer.username));

  it('publishes with a scope, without one, and under another tag', async () => {
    expect(published).toContain(`+ ${hello}@1.0.0`);
    expect((await bun.succeed(['info', hello, 'dist-tags', '--json'], { cwd: maintained })).stdout).toMatch(/"next": ?"2\.0\.0-rc\.1"/);
  });

  it('passes over what is there, if told to', async () => {
    const outcome = await bun.run(['publish', '--tolerate-republish'], { cwd: shop.source({ name: hello, version: '1.0.0' }) });
    expect([outcome.exitCode, outcome.output]).toEqual([0, expect.stringMatching(/already|republish|skip/i)]);
  });

  it('is told why it may not publish', async () => {
    const attempt = (token: string | null, name = shop.named('forbidden')): Promise<string> => refused(['publish'], shop.source({ name, version: '1.0.0' }, token));
    expect(await attempt(shop.work.developer.token, hello)).toContain('cannot publish over the previously published versions: 1.0.0');
    expect(await attempt(null)).toContain('missing authentication');
    expect(await attempt('glpat-0123456789abcdefghij')).toContain('The token is not valid');
    expect(await attempt(shop.work.guest.token)).toContain('You do not have the right to do this');
  });

  it.each(['project', 'group', 'instance'] as const)('adds from the %s', async (level) => {
    const cwd = shop.consumer(level);
    await bun.succeed(['add', hello], fresh(cwd));
    expect(installedVersion(cwd, hello)).toBe('1.0.0');
  });

  it('installs from a frozen lock file', async () => {
    const cwd = shop.consumer();
    await bun.succeed(['add', hello, 'hello-bun'], fresh(cwd));
    for (const folder of ['node_modules', '.cache']) rmSync(path.join(cwd, folder), { recursive: true });
    await bun.succeed(['install', '--frozen-lockfile'], fresh(cwd));
    expect(installedVersion(cwd, 'hello-bun')).toBe('1.0.0');
  });

  it('takes the one of several platform packages that fits', async () => {
    for (const libc of ['glibc', 'musl']) await bun.succeed(['publish'], { cwd: shop.source({ name: shop.named(`native-${libc}`), version: '1.0.0', packageJson: { os: ['linux'], libc: [libc] } }) });
    const optionalDependencies = Object.fromEntries(['glibc', 'musl'].map((libc) => [shop.named(`native-${libc}`), '1.0.0']));
    await bun.succeed(['publish'], { cwd: shop.source({ name: shop.named('native'), version: '1.0.0', packageJson: { optionalDependencies } }) });
    const cwd = shop.consumer();
    await bun.succeed(['add', shop.named('native')], fresh(cwd));
    const there = ['glibc', 'musl'].filter((libc) => isInstalled(cwd, shop.named(`native-${libc}`)));
    expect(there).toHaveLength(1);
  });

  it('is told why it may not add', async () => {
    const attempt = (token: string | null, name = hello): Promise<string> => refused(['add', name], shop.consumer('project', token));
    expect(await attempt(null)).toContain('- 401');
    expect(await attempt('glpat-0123456789abcdefghij')).toContain('- 401');
    expect(await attempt(shop.work.guest.token)).toContain('- 403');
    expect(await attempt(shop.work.reporter.token, shop.named('absent'))).toContain('- 404');
  });

  it('shows what is outdated', async () => {
    const cwd = shop.consumer();
    await publish(shop.named('lagging'), '1.0.0');
    await bun.succeed(['add', `${shop.named('lagging')}@^1.0.0`], fresh(cwd));
    await publish(shop.named('lagging'), '1.1.0');
    expect((await bun.run(['outdated'], fresh(cwd))).stdout).toContain('1.1.0');
  });

  it('audit does not pretend', async () => {
    const cwd = shop.consumer();
    await bun.succeed(['add', hello], fresh(cwd));
    expect((await bun.run(['audit'], fresh(cwd))).output).not.toMatch(/no vulnerabilities/i);
  });
});

function isInstalled(folder: string, name: string): boolean {
  try {
    return installedVersion(folder, name) !== '';
  } catch {
    return false;
  }
}
