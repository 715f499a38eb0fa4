// Usage: node e2e/clients/install.mjs [name ...]
// Installs the package managers of clients.json for the client tests, each in a folder of its own, from the npm registry.
// Nothing outside node_modules/.cache is touched; what is there already is kept.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const clientsDir = process.env.PACKYARD_CLIENTS_DIR ?? path.join(root, 'node_modules/.cache/packyard-clients');
const catalog = JSON.parse(readFileSync(path.join(import.meta.dirname, 'clients.json'), 'utf8'));
const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(catalog);
/** bun's package brings the program in a platform package and puts it in place with its install script. */
const needsScripts = new Set(['bun-1']);

let failed = 0;
for (const name of wanted) {
  const spec = catalog[name];
  if (spec === undefined) throw new Error(`clients.json has no ${name}`);
  const folder = path.join(clientsDir, name);
  const stamp = path.join(folder, '.installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === spec) {
    console.log(`${name}: ${spec} is there`);
    continue;
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), '{"private":true}\n');
  try {
    const scripts = needsScripts.has(name) ? [] : ['--ignore-scripts'];
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock', ...scripts, spec], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
    writeFileSync(stamp, spec);
    console.log(`${name}: ${spec} installed`);
  } catch {
    failed += 1;
    console.log(`${name}: ${spec} could not be installed`);
  }
}
process.exitCode = failed === 0 ? 0 : 1;
