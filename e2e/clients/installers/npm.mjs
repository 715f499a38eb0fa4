import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';

/** bun's package brings the program in a platform package and puts it in place with its install script. */
const needsScripts = new Set(['bun-1']);

/** A program from the npm registry: `npm@11.19.1`. */
export function installFromNpm(folder, spec) {
  writeFileSync(path.join(folder, 'package.json'), '{"private":true}\n');
  const scripts = needsScripts.has(path.basename(folder)) ? [] : ['--ignore-scripts'];
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock', ...scripts, spec], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
}
