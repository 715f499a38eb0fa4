import { describeClient, liveServer, makeWorkplace, type Outcome, type RealClient, type Workplace } from '@packyard/registry-testing/clients';
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const largeBytes = 20 * 1024 * 1024;

describeClient({ name: 'curl', program: 'curl', versionPattern: /^curl / }, (curl) => {
  let work: Workplace;
  let folder: string;

  beforeAll(async () => {
    work = await makeWorkplace('generic');
    folder = curl.folder('generic');
  });

  const url = (file: string): string => `${liveServer().api}/projects/${work.projectId}/packages/generic/tool/1.0/${file}`;
  const as = (token: string): string[] => ['--silent', '--show-error', '--header', `PRIVATE-TOKEN: ${token}`];
  const upload = (file: string, to: string, ...more: string[]): Promise<Outcome> => curl.succeed([...as(work.developer.token), '--fail-with-body', '--upload-file', file, ...more, url(to)]);
  const fetchTo = (from: string, ...more: string[]): Promise<Outcome> => curl.succeed([...as(work.reporter.token), '--fail', ...more, url(from)], { cwd: folder });
  const local = (name: string, bytes: Buffer | string): string => {
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    return file;
  };
  const sha256 = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

  it('publishes and downloads a file', async () => {
    const outcome = await upload(local('small.txt', 'hello\n'), 'small.txt');
    expect(JSON.parse(outcome.stdout)).toEqual({ message: '201 Created' });
    expect((await fetchTo('small.txt')).stdout).toBe('hello\n');
  });

  it('publishes and downloads 20 MiB, asking before it sends', async () => {
    const file = local('large.bin', randomBytes(largeBytes));
    const outcome = await upload(file, 'large.bin', '--verbose', '--header', 'Expect: 100-continue');
    expect(outcome.stderr).toMatch(/< HTTP\/1\.1 100 Continue[\s\S]*< HTTP\/1\.1 201 Created/);
    await fetchTo('large.bin', '--output', 'fetched.bin');
    expect(sha256(path.join(folder, 'fetched.bin'))).toBe(sha256(file));
  });

  it('is refused before it sends 20 MiB without the right to', async () => {
    const file = local('refused.bin', randomBytes(largeBytes));
    const outcome = await curl.run([...as(work.guest.token), '--fail-with-body', '--verbose', '--header', 'Expect: 100-continue', '--upload-file', file, '--write-out', '\n%{http_code} %{size_upload}', url('refused.bin')]);
    expect(outcome.exitCode).toBe(22);
    expect(outcome.stdout.trim().split('\n').at(-1)).toBe('403 0');
    expect(outcome.stderr).not.toContain('100 Continue');
  });

  it('publishes what it reads from a pipe', async () => {
    await curl.succeed([...as(work.developer.token), '--fail-with-body', '--upload-file', '-', url('piped.txt')], { input: 'from a pipe' });
    expect((await fetchTo('piped.txt')).stdout).toBe('from a pipe');
  });

  it('publishes a form', async () => {
    await curl.succeed([...as(work.developer.token), '--fail-with-body', '--request', 'PUT', '--form', `file=@${local('form.txt', 'in a form')}`, url('form.txt')]);
    expect((await fetchTo('form.txt')).stdout).toBe('in a form');
  });

  it('resumes a download that broke off', async () => {
    const bytes = randomBytes(100_000);
    await upload(local('resume.bin', bytes), 'resume.bin');
    writeFileSync(path.join(folder, 'part.bin'), bytes.subarray(0, 40_000));
    const outcome = await fetchTo('resume.bin', '--continue-at', '-', '--output', 'part.bin', '--write-out', '%{http_code} %{size_download}');
    expect(outcome.stdout).toBe('206 60000');
    expect(readFileSync(path.join(folder, 'part.bin')).equals(bytes)).toBe(true);
  });

  it('fetches only what is newer than its copy', async () => {
    const file = local('seen.txt', 'seen');
    await upload(file, 'seen.txt');
    const status = async (): Promise<string> => (await fetchTo('seen.txt', '--time-cond', file, '--output', 'unseen.txt', '--write-out', '%{http_code}')).stdout;
    utimesSync(file, new Date(), new Date(Date.now() + 3_600_000));
    expect(await status()).toBe('304');
    utimesSync(file, new Date(), new Date(Date.now() - 3_600_000));
    expect(await status()).toBe('200');
  });

  it('sees the size and the digest before it downloads', async () => {
    const file = local('head.txt', 'heads up');
    await upload(file, 'head.txt');
    const { stdout } = await fetchTo('head.txt', '--head');
    expect(stdout).toMatch(/^Content-Length: 8\r$/m);
    expect(stdout).toMatch(new RegExp(`^X-Checksum-SHA256: ${sha256(file)}\\r$`, 'm'));
  });

  it('saves under the name that the server tells', async () => {
    await upload(local('any', 'named'), 'sub/folder/a+b~c.txt');
    await fetchTo('sub/folder/a%2Bb%7Ec.txt', '--remote-header-name', '--remote-name');
    expect(statSync(path.join(folder, 'a+b~c.txt')).size).toBe(5);
  });

  it('signs in with a password prompt, and is told what is wrong without a token', async () => {
    const withToken = await curl.succeed(['--silent', '--fail', '--user', `anyone:${work.reporter.token}`, url('small.txt')]);
    expect(withToken.stdout).toBe('hello\n');
    const without = await curl.fail(['--silent', '--fail-with-body', url('small.txt')]);
    expect([without.exitCode, JSON.parse(without.stdout)]).toEqual([22, { message: '401 Unauthorized', detail: expect.stringContaining('token') }]);
    const outsider = await curl.fail([...as(work.outsider.token), '--fail-with-body', url('small.txt')]);
    expect(JSON.parse(outsider.stdout)).toMatchObject({ message: '404 Project Not Found' });
  });

  it('is told what is wrong with a name', async () => {
    const outcome = await curl.fail([...as(work.developer.token), '--fail-with-body', '--path-as-is', '--upload-file', local('bad', 'x'), url('../../../../etc/passwd')]);
    expect(JSON.parse(outcome.stdout)).toMatchObject({ error: 'path is invalid' });
  });
});

describeClient({ name: 'wget', program: 'wget', versionPattern: /Wget/ }, (wget: RealClient) => {
  it('downloads with a header, and with a user name and token after the challenge', async () => {
    const work = await makeWorkplace('generic');
    const url = `${liveServer().api}/projects/${work.projectId}/packages/generic/tool/1.0/file.txt`;
    await fetch(url, { method: 'PUT', headers: { 'PRIVATE-TOKEN': work.developer.token }, body: 'by wget' });
    expect((await wget.succeed(['-q', '-O', '-', `--header=PRIVATE-TOKEN: ${work.reporter.token}`, url])).stdout).toBe('by wget');
    expect((await wget.succeed(['-q', '-O', '-', '--user=anyone', `--password=${work.reporter.token}`, url])).stdout).toBe('by wget');
    await wget.fail(['-q', '-O', '-', url]);
  });
});
