import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

/**
 * Programs of Debian, unpacked into the folder and not installed: `{ "kind": "deb", "packages": ["nuget"] }`. With them comes what they
 * need and the machine does not have; the lists of packages must be there (`apt-get update`).
 */
export function installWithDeb(folder, { packages }) {
  const archives = path.join(folder, 'archives');
  mkdirSync(path.join(archives, 'partial'), { recursive: true });
  execFileSync('apt-get', ['install', '--yes', '--quiet', '--no-install-recommends', '--download-only', '-o', 'Debug::NoLocking=1', '-o', `Dir::Cache::archives=${archives}`, ...packages], { stdio: ['ignore', 'ignore', 'inherit'] });
  for (const name of readdirSync(archives).filter((file) => file.endsWith('.deb'))) execFileSync('dpkg', ['-x', path.join(archives, name), folder], { stdio: ['ignore', 'ignore', 'inherit'] });
  rmSync(archives, { recursive: true, force: true });
}
