import { describeClient } from '@packyard/registry-testing/clients';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { installedVersion, onOneLine } from './support/consumers.ts';
import { NpmWorkshop, type Level } from './support/npm-workshop.ts';

describeClient({ name: 'yarn 4', installedAs: 'yarn-4', program: 'yarn', versionPattern: /^4\./ }, (yarn) => {
  let shop: NpmWorkshop;
  let hello: string;
  let maintained: string;
  let published: string;
  beforeAll(async () => {
    shop = await NpmWorkshop.open(yarn);
    hello = shop.named('hello');
    maintained = withSettings(shop.folder(null, { 'package.json': '{"name":"empty","private":true}' }), shop.work.maintainer.token);
    published = (await publish(hello, '1.0.0')).output;
    await publish('hello-yarn-4', '1.0.0');
    await publish(hello, '2.0.0-rc.1', '--tag', 'next');
  });

  function withSettings(folder: string, token: string | null, level: Level = 'project'): string {
    const registry = JSON.stringify(shop.registry(level).slice(0, -1));
    const access = [`npmRegistryServer: ${registry}`, 'npmMinimalAgeGate: 0', ...(token === null ? [] : [`npmAuthToken: ${JSON.stringify(token)}`, 'npmAlwaysAuth: true'])];
    const general = ['enableTelemetry: false', 'nodeLinker: node-modules', 'enableGlobalCache: false', 'unsafeHttpWhitelist: ["127.0.0.1"]', 'enableImmutableInstalls: false'];
    const scoped = ['npmScopes:', `  ${JSON.stringify(shop.scope.slice(1))}:`, ...access.map((line) => `    ${line}`)];
    shop.write(folder, { '.yarnrc.yml': `${[...general, ...access, ...scoped].join('\n')}\n`, 'yarn.lock': '' });
    return folder;
  }

  const source = (name: string, version: string, token: string | null = shop.work.developer.token): string => withSettings(shop.source({ name, version }, token), token);
  const consumer = (level: Level = 'project', token: string | null = shop.work.reporter.token): string => withSettings(shop.consumer(level, token), token, level);
  const publish = async (name: string, version: string, ...more: string[]) => {
    const cwd = source(name, version);
    await yarn.succeed(['install'], { cwd });
    return yarn.succeed(['npm', 'publish', ...more], { cwd });
  };
  const refused = async (args: readonly string[], cwd: string): Promise<string> => onOneLine((await yarn.fail(args, { cwd })).output);

  it('knows who one is', async () => {
    expect((await yarn.succeed(['npm', 'whoami', '--scope', shop.scope.slice(1)], { cwd: maintained })).stdout).toContain(shop.work.maintainer.username);
  });

  it('publishes with a scope, without one, and under another tag', async () => {
    expect(published).toContain('Package archive published');
    expect((await yarn.succeed(['npm', 'tag', 'list', hello], { cwd: maintained })).stdout).toMatch(/latest.*1\.0\.0[\s\S]*next.*2\.0\.0-rc\.1/);
  });

  it('passes over what is there, if told to', async () => {
    expect((await publish(hello, '1.0.0', '--tolerate-republish')).stdout).toMatch(/already knows about version 1\.0\.0/);
  });

  it('is told why it may not publish', async () => {
    const attempt = async (token: string | null, name = shop.named('forbidden')): Promise<string> => {
      const cwd = source(name, '1.0.0', token);
      await yarn.succeed(['install'], { cwd });
      return refused(['npm', 'publish'], cwd);
    };
    expect(await attempt(shop.work.developer.token, hello)).toContain('cannot publish over the previously published versions: 1.0.0');
    expect(await attempt(null)).toMatch(/No authentication configured|Invalid authentication/);
    expect(await attempt('glpat-0123456789abcdefghij')).toContain('Invalid authentication');
    expect(await attempt(shop.work.guest.token)).toContain('You do not have the right to do this');
  });

  it.each(['project', 'group', 'instance'] as const)('adds from the %s, and the lock file names no odd address', async (level) => {
    const cwd = consumer(level);
    await yarn.succeed(['add', hello], { cwd });
    expect(installedVersion(cwd, hello)).toBe('1.0.0');
    expect(readFileSync(path.join(cwd, 'yarn.lock'), 'utf8')).not.toContain('__archiveUrl');
  });

  it('installs from an immutable lock file', async () => {
    const cwd = consumer();
    await yarn.succeed(['add', hello, 'hello-yarn-4'], { cwd });
    for (const folder of ['node_modules', '.yarn']) rmSync(path.join(cwd, folder), { recursive: true, force: true });
    await yarn.succeed(['install', '--immutable'], { cwd });
    expect(installedVersion(cwd, 'hello-yarn-4')).toBe('1.0.0');
  });

  it('is told why it may not add', async () => {
    const attempt = (token: string | null, name = hello): Promise<string> => refused(['add', name], consumer('project', token));
    expect(await attempt(null)).toMatch(/Invalid authentication|No token was sent|No authentication configured/);
    expect(await attempt('glpat-0123456789abcdefghij')).toContain('Invalid authentication');
    expect(await attempt(shop.work.guest.token)).toMatch(/You do not have the right to do this|403/);
    expect(await attempt(shop.work.reporter.token, shop.named('absent'))).toMatch(/Package not found|404/);
  });

  it('shows a package', async () => {
    const { stdout } = await yarn.succeed(['npm', 'info', hello, '--json'], { cwd: maintained });
    expect(JSON.parse(stdout)).toMatchObject({ name: hello, version: '1.0.0', 'dist-tags': { next: '2.0.0-rc.1' } });
  });

  it('tags', async () => {
    await yarn.succeed(['npm', 'tag', 'add', `${hello}@1.0.0`, 'beta'], { cwd: maintained });
    expect((await yarn.succeed(['npm', 'tag', 'list', hello], { cwd: maintained })).stdout).toContain('beta');
    await yarn.succeed(['npm', 'tag', 'remove', hello, 'beta'], { cwd: maintained });
    expect((await yarn.succeed(['npm', 'tag', 'list', hello], { cwd: maintained })).stdout).not.toContain('beta');
  });

  it('audit says that there is none', async () => {
    const cwd = consumer();
    await yarn.succeed(['add', hello], { cwd });
    expect(await refused(['npm', 'audit'], cwd)).toMatch(/nothing was audited|404/);
  });
});
