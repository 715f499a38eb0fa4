import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The smallest format there is: a new one begins as its copy, so the start always fits the contract and passes the suite. */
const model = 'generic';
/** What only the model has: clients to test with, and the packages of the sample company. */
const isModelsOwn = (file) => !/^(package\.json|tsconfig\.json|jest\.config\.mjs|src\/.+)$/.test(file) || file.startsWith('src/sample/');

/**
 * Makes `libs/formats/<id>` below `root` and registers it. Resolves to the files it wrote, relative to `root`.
 * @throws Error if the id cannot be one, or is taken
 */
export function makeFormat(root, id, label = capital(camel(id))) {
  if (!/^[a-z][a-z0-9_]{1,30}$/.test(id)) throw new Error(`${JSON.stringify(id)} cannot be an id: lower-case letters, digits and _ only, a letter first`);
  const folder = path.join('libs/formats', id);
  if (existsSync(path.join(root, folder))) throw new Error(`${folder} is there already`);
  const names = { id, label, folder: path.join('libs/formats', model) };
  const copied = readdirSync(path.join(root, names.folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(path.join(root, names.folder), path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((file) => !isModelsOwn(file))
    .map((file) => write(root, path.join(folder, renamed(file, names)), adapted(readFileSync(path.join(root, names.folder, file), 'utf8'), names)));
  return [...copied, write(root, path.join(folder, 'README.md'), readme(names)), ...register(root, id)];
}

function write(root, file, text) {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
  return file;
}

const camel = (id) => id.replace(/_(\w)/g, (_all, letter) => letter.toUpperCase());
const capital = (text) => text.slice(0, 1).toUpperCase() + text.slice(1);
const kebab = (id) => id.replaceAll('_', '-');

/** `genericFormat`, `GenericModule`, `generic-grammar.ts`, `@packyard/format-generic`, `'generic'`: each in its own writing. */
function renamed(text, { id }) {
  return text
    .replace(new RegExp(`${capital(model)}(?=[A-Z])`, 'g'), capital(camel(id)))
    .replace(new RegExp(`${model}(?=[A-Z])`, 'g'), camel(id))
    .replace(new RegExp(`(?<=format-)${model}|${model}(?=[-.])`, 'g'), kebab(id))
    .replaceAll(model, id);
}

function adapted(text, names) {
  const without = text
    .replace(/^ ?\/?\*\* @see https:\/\/docs\.gitlab\.com\S+ \*\/\n/gm, '')
    .replace(/^ \* @see https:\/\/docs\.gitlab\.com\S+\n/gm, '')
    .replace(/ @see https:\/\/docs\.gitlab\.com\S+(?= \*\/)/g, '')
    .replace(/^import .+\/sample\/.+\n/gm, '')
    .replace(/^ {2}samples: .+\n/gm, '');
  return renamed(without.replace(new RegExp(`\\b${capital(model)}\\b`, 'g'), names.label), names);
}

const readme = ({ label }) => `# ${label}

| Request, below the format's endpoint | Does |
|---|---|
| \`PUT <name>/<version>/<file path>\` | publishes a file of a version |
| \`GET <name>/<version>/<file path>\` | downloads it |
`;

/** THE one line, and the dependency that makes it resolve. */
function register(root, id) {
  const list = 'apps/api/src/formats.ts';
  const value = `${camel(id)}Format`;
  const lines = readFileSync(path.join(root, list), 'utf8').replace(/((?:^import .+\n)+)/m, (imports) => `${imports}import { ${value} } from '@packyard/format-${kebab(id)}';\n`);
  const manifest = 'apps/api/package.json';
  const api = JSON.parse(readFileSync(path.join(root, manifest), 'utf8'));
  api.dependencies = Object.fromEntries(Object.entries({ ...api.dependencies, [`@packyard/format-${kebab(id)}`]: '*' }).sort(([a], [b]) => (a < b ? -1 : 1)));
  return [write(root, list, lines.replace(/(\bformats: [^\n]+ = \[[^\]]*[^\],\s])(,?\s*\])/, `$1, ${value}$2`)), write(root, manifest, `${JSON.stringify(api, null, 2)}\n`)];
}
