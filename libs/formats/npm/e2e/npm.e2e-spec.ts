import { describeClient, liveServer, type RealClient } from '@packyard/registry-testing/clients';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { approve, signInFirst } from './support/browser.ts';
import { NpmWorkshop } from './support/npm-workshop.ts';

const majors = [11, 10, 8, 6] as const;

for (const major of majors) {
  describeClient({ name: `npm ${major}`, installedAs: `npm-${major}`, program: 'npm', versionPattern: new RegExp(`^${major}\\.`) }, (npm) => describeNpm(npm, major));
}

function describeNpm(npm: RealClient, major: (typeof majors)[number]): void {
  let shop: NpmWorkshop;
  let hello: string;
  let maintained: string;
  let published: string;
  beforeAll(async () => {
    shop = await NpmWorkshop.open(npm);
    hello = shop.named('hello');
    maintained = shop.folder(shop.work.maintainer.token);
    published = (await publish(hello, '1.0.0')).output + (await publish(`hello-npm-${major}`, '1.0.0')).output;
    await publish(hello, '2.0.0-rc.1', '--tag', 'next');
  });

  const publish = (name: string, version: string, ...more: string[]) => npm.succeed(['publish', ...more], { cwd: shop.source({ name, version }) });
  const json = async <T>(args: readonly string[], cwd: string): Promise<T> => JSON.parse((await npm.succeed([...args, '--json'], { cwd })).stdout) as T;
  const installed = (folder: string, name: string): { version: string } => JSON.parse(readFileSync(path.join(folder, 'node_modules', name, 'package.json'), 'utf8')) as { version: string };
  /** What npm says, without its own line breaks. */
  const refused = async (args: readonly string[], cwd: string): Promise<string> => (await npm.fail(args, { cwd })).output.replaceAll(/\s+/g, ' ');

  describe('who am I', () => {
    it('ping', async () => expect((await npm.succeed(['ping'], { cwd: maintained })).output).toMatch(/pong/i));

    it('whoami', async () => expect((await npm.succeed(['whoami'], { cwd: maintained })).stdout.trim()).toBe(shop.work.maintainer.username));

    it('profile get', async () => expect((await npm.succeed(['profile', 'get'], { cwd: maintained })).stdout).toContain(shop.work.maintainer.username));

    it('token create, list, revoke', async () => {
      const listed = async (): Promise<string> => (await npm.succeed(['token', 'list', '--parseable'], { cwd: maintained })).stdout;
      const before = (await listed()).trim().split('\n').length;
      const registry = shop.registry();
      const answer = await fetch(`${registry}-/npm/v1/tokens`, { method: 'POST', headers: { authorization: `Bearer ${shop.work.maintainer.token}`, 'content-type': 'application/json' }, body: JSON.stringify({ name: 'from-ci', readonly: true }) });
      const { key } = (await answer.json()) as { key: string };
      expect((await listed()).trim().split('\n')).toHaveLength(before + 1);
      await npm.succeed(['token', 'revoke', key.slice(0, 10)], { cwd: maintained });
      expect((await listed()).trim().split('\n')).toHaveLength(before);
    });
  });

  describe('publish', () => {
    it('with a scope', () => expect(published).toContain(`+ ${hello}@1.0.0`));

    it('without a scope', () => expect(published).toContain(`+ hello-npm-${major}@1.0.0`));

    it('under another tag', async () => {
      expect(await json(['view', hello, 'dist-tags'], maintained)).toEqual({ latest: '1.0.0', next: '2.0.0-rc.1' });
    });

    it('a tarball that npm pack made', async () => {
      const source = shop.source({ name: shop.named('packed'), version: '1.0.0' });
      await npm.succeed(['pack'], { cwd: source });
      await npm.succeed(['publish', `${shop.work.groupPath}-packed-1.0.0.tgz`], { cwd: source });
    });

    it('to the registry that package.json names', async () => {
      const cwd = shop.source({ name: `configured-${major}`, version: '1.0.0', packageJson: { publishConfig: { registry: shop.registry() } } });
      await npm.succeed(['publish'], { cwd });
    });

    it('what is there already is refused, in words that say what to do', async () => {
      const cwd = shop.source({ name: hello, version: '1.0.0' });
      expect(await refused(['publish'], cwd)).toContain('cannot publish over the previously published versions: 1.0.0');
      if (major < 11) expect(await refused(['publish'], cwd)).toContain('Raise the version in package.json');
    });

    it('to a group is refused with the address to use', async () => {
      const cwd = shop.source({ name: hello, version: '3.0.0' });
      shop.write(cwd, { '.npmrc': shop.npmrc(shop.work.developer.token, 'group') });
      expect(await refused(['publish'], cwd)).toContain('/api/v4/projects/<project_id>/packages/npm/ in .npmrc');
    });

    it('by people and tokens that may not is refused with the reason', async () => {
      const { guest, reporter, outsider } = shop.work;
      const attempt = async (token: string | null): Promise<string> => refused(['publish'], shop.source({ name: shop.named('forbidden'), version: '1.0.0' }, token));
      expect(await attempt(null)).toMatch(/need auth|No token was sent/);
      expect(await attempt('glpat-0123456789abcdefghij')).toContain('The token is not valid');
      expect(await attempt(outsider.token)).toContain('No such project, or you may not see it');
      expect(await attempt(guest.token)).toContain('You do not have the right to do this');
      expect(await attempt(reporter.token)).toContain('You do not have the right to do this');
      expect(await attempt(await readOnlyToken(shop))).toContain('The token lacks the scope this needs: create one with api');
    });
  });

  describe('install', () => {
    it.each(['project', 'group', 'instance'] as const)('from the %s', async (level) => {
      const cwd = shop.consumer(level);
      await npm.succeed(['install', hello], { cwd });
      expect(installed(cwd, hello).version).toBe('1.0.0');
      expect(readFileSync(path.join(cwd, 'package-lock.json'), 'utf8')).toContain(`${shop.registry(level)}${hello}/-/hello-1.0.0.tgz`);
      expect((await npm.succeed(['ls', hello], { cwd })).stdout).toContain(`${hello}@1.0.0`);
    });

    it('by tag and by range', async () => {
      const cwd = shop.consumer();
      await npm.succeed(['install', `${hello}@next`], { cwd });
      expect(installed(cwd, hello).version).toBe('2.0.0-rc.1');
      await npm.succeed(['install', `${hello}@^1.0.0`], { cwd });
      expect(installed(cwd, hello).version).toBe('1.0.0');
    });

    it('with a lock file, from an empty cache', async () => {
      const cwd = shop.consumer();
      await npm.succeed(['install', hello, `hello-npm-${major}`], { cwd });
      rmSync(path.join(cwd, 'node_modules'), { recursive: true });
      rmSync(path.join(npm.home, '.npm'), { recursive: true, force: true });
      await npm.succeed(['ci'], { cwd });
      expect([installed(cwd, hello).version, installed(cwd, `hello-npm-${major}`).version]).toEqual(['1.0.0', '1.0.0']);
    });

    it('with Basic credentials', async () => {
      const cwd = shop.consumer('project', null);
      const registry = shop.registry();
      shop.write(cwd, { '.npmrc': `${shop.npmrc(null)}${registry.replace('http:', '')}:_auth=${Buffer.from(`anybody:${shop.work.reporter.token}`).toString('base64')}\nalways-auth=true\n` });
      await npm.succeed(['install', hello], { cwd });
    });

    it('is refused with the reason', async () => {
      const attempt = (token: string | null, name = hello): Promise<string> => refused(['install', name], shop.consumer('project', token));
      expect(await attempt(null)).toContain('No token was sent: add the line');
      expect(await attempt('glpat-0123456789abcdefghij')).toContain('The token is not valid');
      expect(await attempt(shop.work.guest.token)).toContain('You do not have the right to do this');
      expect(await attempt(shop.work.outsider.token)).toContain('No such project, or you may not see it');
      expect(await attempt(shop.work.reporter.token, shop.named('absent'))).toContain('No such package here: check the name and the registry URL');
      expect(await attempt(shop.work.reporter.token, `${hello}@9.9.9`)).toMatch(/No matching version found for/);
    });
  });

  describe('look around', () => {
    it('view', async () => {
      const view = await json<Record<string, unknown>>(['view', hello], maintained);
      expect(view).toMatchObject({ name: hello, version: '1.0.0', description: 'Says 1.0.0', license: 'MIT', 'dist-tags': { latest: '1.0.0', next: '2.0.0-rc.1' } });
      expect(await json(['view', hello, 'time.created'], maintained)).toMatch(/^\d{4}-/);
      expect((await npm.succeed(['view', `${hello}@next`], { cwd: maintained })).stdout).toContain('2.0.0-rc.1');
      expect((await npm.succeed(['view', hello, 'readme'], { cwd: maintained })).stdout).toContain('Version 1.0.0.');
    });

    it('outdated', async () => {
      const cwd = shop.consumer();
      const lagging = shop.named('lagging');
      await publish(lagging, '1.0.0');
      await npm.succeed(['install', `${lagging}@1.0.0`], { cwd });
      await publish(lagging, '1.1.0');
      const outdated = await npm.run(['outdated', '--json'], { cwd });
      expect(JSON.parse(outdated.stdout)).toMatchObject({ [lagging]: { current: '1.0.0', latest: '1.1.0' } });
    });

    it('search', async () => {
      const found = await json<{ name: string; version: string }[]>(['search', 'hello'], maintained);
      expect(found.map(({ name, version }) => `${name} ${version}`)).toEqual([`${hello} 1.0.0`, `hello-npm-${major} 1.0.0`]);
      expect((await npm.succeed(['search', 'hello'], { cwd: maintained })).stdout).toContain('Says 1.0.0');
    });

    it('owner ls, and where owners are managed', async () => {
      expect((await npm.succeed(['owner', 'ls', hello], { cwd: maintained })).stdout).toContain(shop.work.developer.username);
      expect(await refused(['owner', 'add', shop.work.guest.username, hello], maintained)).toContain('members of its project');
    });

    it('audit says that there is none, an install goes on', async () => {
      const cwd = shop.consumer();
      await npm.succeed(['install', hello], { cwd });
      expect(await refused(['audit'], cwd)).toMatch(/nothing was audited|does not support audit|audit endpoint/i);
    });
  });

  describe('tags', () => {
    it('add, ls, rm', async () => {
      const list = async (): Promise<string[]> => (await npm.succeed(['dist-tag', 'ls', hello], { cwd: maintained })).stdout.trim().split('\n').sort();
      await npm.succeed(['dist-tag', 'add', `${hello}@1.0.0`, 'beta'], { cwd: maintained });
      expect(await list()).toEqual(['beta: 1.0.0', 'latest: 1.0.0', 'next: 2.0.0-rc.1']);
      await npm.succeed(['dist-tag', 'rm', hello, 'beta'], { cwd: maintained });
      expect(await list()).toEqual(['latest: 1.0.0', 'next: 2.0.0-rc.1']);
      expect(await refused(['dist-tag', 'rm', hello, 'latest'], maintained)).toMatch(/point it to another version|latest/);
    });

    it('by a reporter are refused', async () => {
      expect(await refused(['dist-tag', 'add', `${hello}@1.0.0`, 'beta'], shop.folder(shop.work.reporter.token))).toContain('You do not have the right to do this');
    });
  });

  describe('deprecate', () => {
    it('and take it back', async () => {
      const old = shop.named('old');
      for (const version of ['1.0.0', '1.1.0']) await publish(old, version);
      await npm.succeed(['deprecate', `${old}@1.0.0`, 'use 1.1'], { cwd: maintained });
      expect((await npm.succeed(['view', `${old}@1.0.0`, 'deprecated'], { cwd: maintained })).stdout.trim()).toBe('use 1.1');
      expect((await npm.succeed(['install', `${old}@1.0.0`], { cwd: shop.consumer() })).output).toContain('use 1.1');
      await npm.succeed(['deprecate', `${old}@1.0.0`, ''], { cwd: maintained });
      expect((await npm.succeed(['view', `${old}@1.0.0`, 'deprecated'], { cwd: maintained })).stdout.trim()).toBe('');
      expect(await refused(['deprecate', `${old}@1.0.0`, 'x'], shop.folder(shop.work.developer.token))).toContain('You do not have the right to do this');
    });
  });

  describe('unpublish', () => {
    it('one version, and publish it again', async () => {
      const name = shop.named('mistake');
      for (const version of ['1.0.0', '1.1.0']) await publish(name, version);
      await npm.succeed(['unpublish', `${name}@1.1.0`, '--force'], { cwd: maintained });
      expect([await json(['view', name, 'versions'], maintained)].flat()).toEqual(['1.0.0']);
      await publish(name, '1.1.0');
      expect(await refused(['unpublish', `${name}@1.1.0`, '--force'], shop.folder(shop.work.developer.token))).toContain('You do not have the right to do this');
    });

    it('all of it', async () => {
      const name = shop.named('gone');
      for (const version of ['1.0.0', '1.1.0']) await publish(name, version);
      await npm.succeed(['unpublish', name, '--force'], { cwd: maintained });
      expect(await refused(['view', name], maintained)).toMatch(/No such package here|is not in the npm registry/);
    });
  });

  describe('login', () => {
    it('in the browser, then logout', async () => {
      const { username } = shop.work.reporter;
      const session = await signInFirst(username, 'correct horse battery 1', 'correct horse battery 2');
      const cwd = shop.folder(null);
      const registry = `--registry=${shop.registry()}`;
      let approved: Promise<void> | undefined;
      const onOutput = (soFar: string): void => {
        const [loginUrl] = new RegExp(`${liveServer().origin}/-/web-login/\\S+(?=\\s)`).exec(soFar) ?? [];
        if (loginUrl !== undefined) approved ??= approve(session, loginUrl);
      };
      await npm.succeed(['login', registry, '--auth-type=web'], { cwd, onOutput });
      await approved;
      expect((await npm.succeed(['whoami', registry], { cwd })).stdout.trim()).toBe(username);
      await npm.succeed(['logout', registry], { cwd });
      await npm.fail(['whoami', registry], { cwd });
    });
  });
}

async function readOnlyToken(shop: NpmWorkshop): Promise<string> {
  const { adminToken, api } = liveServer();
  const answer = await fetch(`${api}/users/${shop.work.developer.id}/personal_access_tokens`, { method: 'POST', headers: { 'PRIVATE-TOKEN': adminToken, 'content-type': 'application/json' }, body: JSON.stringify({ name: 'reader', scopes: ['read_api'] }) });
  return ((await answer.json()) as { token: string }).token;
}
