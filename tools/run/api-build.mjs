import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { changedSince } from './changed-since.mjs';
import { withLock } from './lock.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const stateFolder = path.join(root, 'node_modules/.cache/packyard');
const stamp = path.join(stateFolder, 'api-built');
const sources = ['apps/api', 'libs/*', 'libs/formats/*'].flatMap((project) => [`${project}/src`, `${project}/package.json`]);

const maxOutputBytes = 64 * 1024 * 1024;

export const apiEntry = path.join(root, 'apps/api/dist/main.js');

/**
 * Builds the api and the libraries it uses, unless they are newer than every source; what the build says goes to stderr if it fails.
 * Of several processes at once one builds and the others wait for it.
 *
 * @throws Error where the build fails
 */
export async function ensureApiIsBuilt() {
  if (isBuilt()) return;
  mkdirSync(stateFolder, { recursive: true });
  await withLock(path.join(stateFolder, 'api-build.lock'), () => {
    if (!isBuilt()) build();
  });
}

function isBuilt() {
  // our own build left the stamp; one by the task runner, which builds the api last, only the program itself
  return existsSync(apiEntry) && (!changedSince(stamp, sources, root) || !changedSince(apiEntry, sources, root));
}

function build() {
  const startedAt = new Date();
  const nx = path.join(path.dirname(createRequire(import.meta.url).resolve('nx/package.json')), 'dist/bin/nx.js');
  process.stderr.write('packyard: building the server …\n');
  const { status, stdout, stderr } = spawnSync(process.execPath, [nx, 'run-many', '-t', 'build', '--projects=@packyard/api', '--outputStyle=static'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: maxOutputBytes,
    env: { ...process.env, NX_ISOLATE_PLUGINS: 'false', NX_DAEMON: 'false' },
  });
  if (status !== 0) throw new Error(`${stdout}${stderr}\npackyard: the build failed, see above.`);
  writeFileSync(stamp, '');
  utimesSync(stamp, startedAt, startedAt); // an edit made while the build ran counts as newer
}
