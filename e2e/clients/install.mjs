// Usage: node e2e/clients/install.mjs [name ...]
// Installs the package managers of clients.json for the client tests, each in a folder of its own: from the npm registry where the
// entry is a text, else as its `kind` says. Nothing outside node_modules/.cache is touched; what is there already is kept.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { installWithDeb } from './installers/deb.mjs';
import { installWithMaven } from './installers/maven.mjs';
import { installFromNpm } from './installers/npm.mjs';
import { installWithPip } from './installers/pip.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const clientsDir = process.env.PACKYARD_CLIENTS_DIR ?? path.join(root, 'node_modules/.cache/packyard-clients');
const catalog = JSON.parse(readFileSync(path.join(import.meta.dirname, 'clients.json'), 'utf8'));
const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(catalog);
const installers = { deb: installWithDeb, npm: installFromNpm, maven: installWithMaven, pip: installWithPip };

let failed = 0;
for (const name of wanted) {
  const spec = catalog[name];
  if (spec === undefined) throw new Error(`clients.json has no ${name}`);
  const folder = path.join(clientsDir, name);
  const stamp = path.join(folder, '.installed');
  const text = typeof spec === 'string' ? spec : JSON.stringify(spec);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === text) {
    console.log(`${name}: ${text} is there`);
    continue;
  }
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  try {
    installers[spec.kind ?? 'npm'](folder, spec, root);
    writeFileSync(stamp, text);
    console.log(`${name}: ${text} installed`);
  } catch {
    failed += 1;
    console.log(`${name}: ${text} could not be installed`);
  }
}
process.exitCode = failed === 0 ? 0 : 1;
