import type { NestExpressApplication } from '@nestjs/platform-express';
import { createBlobStore, type BlobStore } from '@packyard/blob-store';
import { loadConfig } from '@packyard/config';
import { createTestDatabase, type TestDatabase } from '@packyard/database/testing';
import { createLogger, Metrics, Readiness } from '@packyard/http';
import { createHash } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { createApp } from '../create-app.ts';
import { ensureRoot } from '../first-start.ts';
import { formats } from '../formats.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { seed, type SeedOptions } from './seed.ts';

const folder = temporaryFolder();
const now = new Date('2026-06-15T12:00:00Z');
const demoPassword = 'northern bikes 7';
let testDatabase: TestDatabase;
let blobs: BlobStore;
let app: NestExpressApplication;
let origin: string;
let sentence: string;
let told = '';

const seedIt = (options: Partial<SeedOptions> = {}): Promise<string> => seed(app, { force: false, demoPassword, now, output: { isTTY: false, write: (text: string) => Boolean((told += text)) }, ...options });
const sql = <R extends object>(text: string, values: unknown[] = []): Promise<R[]> => testDatabase.database.unprepared<R>(text, values);
const one = async (text: string): Promise<number> => Number((await sql<{ n: number }>(text))[0]?.n);
const get = async (at: string, headers: Record<string, string> = {}): Promise<{ status: number; body: unknown }> => {
  const response = await fetch(`${origin}/api/v4${at}`, { headers });
  return { status: response.status, body: await response.json() };
};

beforeAll(async () => {
  testDatabase = await createTestDatabase({ poolSize: 4 });
  blobs = await createBlobStore({ driver: 'fs', dataDir: folder });
  const config = loadConfig({ DATA_DIR: folder }, { workingDir: folder, stdoutIsTerminal: false });
  app = await createApp({
    config, database: testDatabase.database, blobs, formats, metrics: new Metrics(), readiness: new Readiness([]), logger: createLogger({ level: 'error', format: 'json' }), webDir: path.join(folder, 'web'),
  });
  await ensureRoot(app, config);
  await app.listen(0, '127.0.0.1');
  origin = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  sentence = await seedIt();
}, 180_000);

afterAll(async () => {
  await app.close();
  await blobs.close();
  await testDatabase.drop();
});

describe('the sample data', () => {
  it('are a company with people, groups, projects and packages of every format that brings samples', async () => {
    expect(await one('select count(*) as n from app_user')).toBe(27);
    expect(await one(`select count(*) as n from namespace where kind = 'group'`)).toBe(8);
    expect(await one('select max(array_length(ancestor_ids, 1)) as n from namespace')).toBe(2);
    expect(await one('select count(distinct visibility) as n from project')).toBe(3);
    expect(await one('select count(*) as n from project')).toBe(22);
    expect(await one(`select count(*) as n from project where description = ''`)).toBe(0);
    expect(await sql('select distinct format from package order by format')).toEqual(formats.filter(({ samples }) => samples !== undefined).map(({ id }) => ({ format: id })).sort((a, b) => a.format.localeCompare(b.format)));
    expect(await one('select count(*) as n from package')).toBeGreaterThan(120);
    expect(await one('select count(*) as n from package_version')).toBeGreaterThan(500);
    expect(sentence).toMatch(/^\d{3,4} versions of \d{3} packages/);
    expect(told).toMatch(/(\d+) of \1 versions published\n$/);
  });

  it('lie in the past, in the order of their making', async () => {
    for (const [table, column] of [['app_user', 'created_at'], ['namespace', 'created_at'], ['project', 'created_at'], ['package', 'created_at'], ['package', 'changed_at'], ['package_version', 'created_at'], ['package_file', 'created_at'], ['version_tag', 'created_at'], ['package_version', 'last_downloaded_at']]) {
      const root = table === 'app_user' ? `where username <> 'root'` : table === 'namespace' ? `where path <> 'root'` : '';
      expect([table, column, await one(`select count(*) filter (where ${column} >= '2026-06-15T12:00:01Z') as n from ${table} ${root}`)]).toEqual([table, column, 0]);
    }
    expect(await one(`select extract(day from max(created_at) - min(created_at)) as n from package_version`)).toBeGreaterThan(600);
    expect(await one('select count(*) as n from (select created_at < lag(created_at) over (order by id) as back from package_version) as v where back')).toBe(0);
    const backwards = `select count(*) as n from (select at < lag(at) over (order by id) as back from audit_event where action like 'package.%') as e where back`;
    expect(await one(backwards)).toBe(0);
    expect(await one(`select count(*) as n from member m join app_user u on u.id = m.user_id where m.created_at < u.created_at`)).toBe(0);
    expect(await one(`select count(*) as n from audit_event where action = 'member.add' and at > '2026-06-15'`)).toBe(0);
  });

  it('have publishers who may publish, tags, dependencies on each other, deprecations and downloads', async () => {
    expect(await one('select count(distinct published_by) as n from package_version')).toBeGreaterThan(15);
    expect(await one('select count(*) as n from package_version where published_by is null')).toBe(0);
    expect(await one(`select count(*) as n from version_tag where name = 'latest'`)).toBeGreaterThan(80);
    expect(await one('select count(*) as n from version_dependency d join package k on k.format = d.format and k.name_key = d.name_key')).toBeGreaterThan(300);
    expect(await one(`select count(*) as n from package_version where status = 'deprecated'`)).toBeGreaterThan(10);
    expect(await one('select count(*) as n from package_version where prerelease')).toBeGreaterThan(20);
    expect(await one('select count(*) as n from readme')).toBeGreaterThan(300);
    expect(await one('select count(*) as n from package_version where download_count > 100')).toBeGreaterThan(50);
  });

  it('show anonymous callers what is public and nothing else', async () => {
    const { status, body } = await get('/projects?per_page=100');
    const paths = (body as { path_with_namespace: string }[]).map((project) => project.path_with_namespace).sort();
    expect([status, paths]).toEqual([200, ['fennmark-labs/bikelane', 'fennmark-labs/notebooks', 'fennmark-labs/playground', 'fennmark/web/api-clients', 'fennmark/web/design-system', 'fennmark/web/web-tools']]);
    expect((await get('/projects/fennmark%2Fplatform%2Fpayments/packages')).status).toBe(404);
    expect((await get('/projects/fennmark-labs%2Fnotebooks/packages')).status).toBe(403);
  });

  it('let everybody sign in with the password that was given', async () => {
    const response = await fetch(`${origin}/api/v4/session`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ login: 'mei.tanaka', password: demoPassword }) });
    expect(response.status).toBe(200);
  });

  it('are files that clients can install', async () => {
    const name = '@fennmark/tokens';
    const [project] = await sql<{ id: number }>(`select id from project where full_path = 'fennmark/web/design-system'`);
    const { body } = await get(`/projects/${project?.id}/packages/npm/${name.replace('/', '%2F')}`);
    const packument = body as { 'dist-tags': { latest: string }; versions: Record<string, { dist: { tarball: string; integrity: string } }>; time: Record<string, string> };
    const { latest } = packument['dist-tags'];
    const dist = packument.versions[latest]?.dist;
    const bytes = Buffer.from(await (await fetch(String(dist?.tarball).replace(/^https?:\/\/[^/]+/, origin))).arrayBuffer());
    expect(`sha512-${createHash('sha512').update(bytes).digest('base64')}`).toBe(dist?.integrity);
    expect(Date.parse(String(packument.time[latest]))).toBeLessThan(now.getTime());
  });
});

describe('a second run', () => {
  it('is refused and changes nothing, even by force', async () => {
    const before = await one('select count(*) as n from audit_event');
    await expect(seedIt()).rejects.toThrow(/There is a group fennmark already/);
    await expect(seedIt({ force: true })).rejects.toThrow(/There is a group fennmark already/);
    expect(await one('select count(*) as n from audit_event')).toBe(before);
  });

  it('is refused where somebody works, unless by force', async () => {
    await sql(`delete from namespace where path in ('fennmark', 'fennmark-labs', 'harbour-partners')`);
    await expect(seedIt()).rejects.toThrow(/in use.*--force/);
  });
});
