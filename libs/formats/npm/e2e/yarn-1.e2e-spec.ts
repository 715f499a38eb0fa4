import { describeClient } from '@packyard/registry-testing/clients';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { installedVersion, onOneLine } from './support/consumers.ts';
import { NpmWorkshop } from './support/npm-workshop.ts';

describeClient({ name: 'yarn 1', installedAs: 'yarn-1', program: 'yarn', versionPattern: /^1\./ }, (yarn) => {
  let shop: NpmWorkshop;
  let hello: string;
  let maintained: string;
  let published: string;
  beforeAll(async () => {
    shop = await NpmWorkshop.open(yarn);
    hello = shop.named('hello');
    maintained = shop.folder(shop.work.maintainer.token, { 'package.json': '{"name":"empty","private":true}' });
    published = (await publish(hello, '1.0.0')).output;
    await publish('hello-yarn-1', '1.0.0');
    await publish(hello, '2.0.0-rc.1', '--tag', 'next');
  });

  const publishIn = (cwd: string, version: string, ...more: string[]): [string[], { cwd: string }] => [['publish', '--non-interactive', '--no-git-tag-version', '--new-version', version, ...more], { cwd }];
  const publish = (name: string, version: string, ...more: string[]) => yarn.succeed(...publishIn(shop.source({ name, version }), version, ...more));
  const refused = async (args: readonly string[], cwd: string): Promise<string> => onOneLine((await yarn.fail(args, { cwd })).output);
  /** Its own cache, so that nothing comes from where another test put it. */
  const add = (cwd: string, ...names: string[]): string[] => ['add', ...names, '--non-interactive', '--cache-folder', path.join(cwd, '.cache')];

  it('publishes with a scope, without one, and under another tag', async () => {
    expect(published).toContain('Published');
    expect((await yarn.succeed(['tag', 'list', hello], { cwd: maintained })).stdout).toMatch(/latest: 1\.0\.0[\s\S]*next: 2\.0\.0-rc\.1/);
  });

  it('is told why it may not publish', async () => {
    const attempt = async (token: string | null, name = shop.named('forbidden')): Promise<string> => refused(publishIn('', '1.0.0')[0], shop.source({ name, version: '1.0.0' }, token));
    expect(await attempt(shop.work.developer.token, hello)).toContain('cannot publish over the previously published versions: 1.0.0');
    expect(await attempt(null)).toContain('No token found');
    expect(await attempt('glpat-0123456789abcdefghij')).toContain('The token is not valid');
    expect(await attempt(shop.work.guest.token)).toContain('You do not have the right to do this');
    expect(await attempt(shop.work.outsider.token)).toContain('No such project, or you may not see it');
  });

  it.each(['project', 'group', 'instance'] as const)('adds from the %s', async (level) => {
    const cwd = shop.consumer(level);
    await yarn.succeed(add(cwd, hello), { cwd });
    expect(installedVersion(cwd, hello)).toBe('1.0.0');
    expect(readFileSync(path.join(cwd, 'yarn.lock'), 'utf8')).toMatch(new RegExp(`resolved "${shop.registry(level)}${hello}/-/hello-1\\.0\\.0\\.tgz#[0-9a-f]{40}"\\s+integrity sha512-`));
  });

  it('installs from a frozen lock file', async () => {
    const cwd = shop.consumer();
    shop.write(cwd, { '.npmrc': `${shop.npmrc(shop.work.reporter.token)}always-auth=true\n` });
    await yarn.succeed(add(cwd, hello, 'hello-yarn-1'), { cwd });
    for (const folder of ['node_modules', '.cache']) rmSync(path.join(cwd, folder), { recursive: true });
    await yarn.succeed(['install', '--frozen-lockfile', '--non-interactive', '--cache-folder', path.join(cwd, '.cache')], { cwd });
    expect(installedVersion(cwd, 'hello-yarn-1')).toBe('1.0.0');
  });

  it('is told why it may not add', async () => {
    const attempt = (token: string | null, name = hello): Promise<string> => {
      const cwd = shop.consumer('project', token);
      return refused(add(cwd, name), cwd);
    };
    expect(await attempt(null)).toContain('No token was sent');
    expect(await attempt('glpat-0123456789abcdefghij')).toContain('The token is not valid');
    expect(await attempt(shop.work.guest.token)).toContain('You do not have the right to do this');
    expect(await attempt(shop.work.reporter.token, shop.named('absent'))).toMatch(/No such package here|Not found|Couldn't find package/);
  });

  it('shows a package, and what is outdated', async () => {
    expect((await yarn.succeed(['info', hello, 'dist-tags', '--json'], { cwd: maintained })).stdout).toContain('"latest":"1.0.0"');
    const cwd = shop.consumer();
    await publish(shop.named('lagging'), '1.0.0');
    await yarn.succeed(add(cwd, `${shop.named('lagging')}@^1.0.0`), { cwd });
    await publish(shop.named('lagging'), '1.1.0');
    expect((await yarn.run(['outdated'], { cwd })).stdout).toContain('1.1.0');
  });

  it('tags', async () => {
    await yarn.succeed(['tag', 'add', `${hello}@1.0.0`, 'beta'], { cwd: maintained });
    expect((await yarn.succeed(['tag', 'list', hello], { cwd: maintained })).stdout).toContain('beta: 1.0.0');
    await yarn.succeed(['tag', 'remove', hello, 'beta'], { cwd: maintained });
    expect((await yarn.succeed(['tag', 'list', hello], { cwd: maintained })).stdout).not.toContain('beta');
  });

  it('lists owners', async () => {
    expect((await yarn.succeed(['owner', 'list', hello], { cwd: maintained })).stdout).toContain(shop.work.developer.username);
  });
});
