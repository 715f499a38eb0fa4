import { call, clientFile, describeClient, liveServer, makeWorkplace, type Outcome, type RealClient, type Workplace } from '@packyard/registry-testing/clients';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const installedAs = 'nuget-2';
/** Neither asked for its version nor for lists: under Mono it prints those and does not end, whatever the server. */
const program = clientFile(installedAs, 'usr/lib/nuget/NuGet.exe');

describeClient(
  {
    name: 'nuget 2.8',
    program: clientFile(installedAs, 'usr/bin/mono'),
    versionPattern: /^Mono JIT compiler/,
    // unpacked, not installed
    env: { MONO_CFG_DIR: clientFile(installedAs, 'etc'), MONO_GAC_PREFIX: clientFile(installedAs, 'usr'), LD_LIBRARY_PATH: clientFile(installedAs, 'usr/lib') },
  },
  describeNuget,
);

function describeNuget(mono: RealClient): void {
  let work: Workplace;
  let folder: string;
  const feed = (level: 'project' | 'group' = 'project'): string => `${liveServer().api}/${level === 'project' ? `projects/${work.projectId}/packages` : `groups/${work.groupId}/-/packages`}/nuget/v2`;

  beforeAll(async () => {
    work = await makeWorkplace('nuget-v2', 'public'); // it sends no token where the service document did not ask for one
    folder = mono.folder('nuget-v2');
    writeFileSync(path.join(folder, 'hello.txt'), 'hello\n');
  });

  async function pack(id: string, version: string): Promise<string> {
    writeFileSync(path.join(folder, `${id}.nuspec`), `<?xml version="1.0"?><package><metadata><id>${id}</id><version>${version}</version><authors>Acme</authors><description>Says hello</description></metadata><files><file src="hello.txt" target="content" /></files></package>`);
    await mono.succeed([program, 'pack', `${id}.nuspec`, '-NonInteractive'], { cwd: folder });
    return `${id}.${version}.nupkg`;
  }

  const push = (file: string, token: string): Promise<Outcome> => mono.run([program, 'push', file, token, '-Source', feed(), '-NonInteractive'], { cwd: folder });
  const install = (id: string, into: string, ...more: string[]): Promise<Outcome> => mono.run([program, 'install', id, '-OutputDirectory', into, '-NonInteractive', '-NoCache', ...more], { cwd: folder });
  const versions = async (): Promise<string[]> => ((await call(work.reporter.token, 'GET', `/projects/${work.projectId}/packages`)).body as { version: string }[]).map((row) => row.version).sort();

  it('publishes with a key, and is told why it may not', async () => {
    for (const version of ['1.0.0', '1.1.0']) expect((await push(await pack('Acme.Old', version), work.developer.token)).output).toContain('Your package was pushed.');
    expect(await versions()).toEqual(['1.0.0', '1.1.0']);
    expect((await push('Acme.Old.1.0.0.nupkg', work.reporter.token)).output).toContain('You do not have the right to do this');
  });

  it('installs the latest, and one by its number, from the project and the group', async () => {
    for (const level of ['project', 'group'] as const) {
      expect((await install('Acme.Old', `latest-${level}`, '-Source', feed(level))).output).toContain('Successfully installed');
      expect(existsSync(path.join(folder, `latest-${level}/Acme.Old.1.1.0/content/hello.txt`))).toBe(true);
    }
    expect((await install('Acme.Old', 'exact', '-Version', '1.0.0', '-Source', feed())).output).toContain('Successfully installed');
    expect(existsSync(path.join(folder, 'exact/Acme.Old.1.0.0/content/hello.txt'))).toBe(true);
  });

  it('deletes as a maintainer', async () => {
    const remove = (token: string): Promise<Outcome> => mono.run([program, 'delete', 'Acme.Old', '1.1.0', token, '-Source', feed(), '-NonInteractive'], { cwd: folder });
    expect((await remove(work.developer.token)).output).toContain('You do not have the right to do this');
    expect((await remove(work.maintainer.token)).exitCode).toBe(0);
    expect(await versions()).toEqual(['1.0.0']);
  });
}
