import type { RegistryUrls, Snippet, VersionView } from '@packyard/domain';
import { parsePackageName } from './package-name.ts';

interface Client {
  readonly tool: string;
  readonly add: string;
  readonly publish: string;
  readonly login?: string;
}

const clients: readonly Client[] = [
  { tool: 'npm', add: 'npm install', publish: 'npm publish' },
  { tool: 'yarn', add: 'yarn add', publish: 'yarn npm publish   # yarn 1: yarn publish' },
  { tool: 'pnpm', add: 'pnpm add', publish: 'pnpm publish' },
  { tool: 'bun', add: 'bun add', publish: 'bun publish' },
];

/** One version, with every usual client: where its registry is, then the command. */
export function installGuide({ name, version }: Pick<VersionView, 'name' | 'version'>, urls: RegistryUrls): Snippet[] {
  const parsed = parsePackageName(name);
  const scope = parsed.ok ? parsed.value.scope : undefined;
  return clients.flatMap(({ tool, add }) => [
    ...configuration(tool, 'install', urls, scope),
    { tool, purpose: 'install', title: 'Install this version', language: 'bash', code: `${add} ${name}@${version}` },
  ]);
}

/** An empty project: where the registry is, the package's own settings, the command that publishes. */
export function setupGuide(urls: RegistryUrls): Snippet[] {
  const scope = suggestedScope(urls);
  const packageJson = JSON.stringify({ name: `@${scope}/<package_name>`, version: '1.0.0', publishConfig: { registry: `${urls.projectEndpoint}/` } }, undefined, 2);
  return clients.flatMap(({ tool, publish }) => [
    ...configuration(tool, 'setup', urls, scope),
    { tool, purpose: 'publish', title: 'Name and registry of your package, in package.json', language: 'json', code: packageJson },
    { tool, purpose: 'publish', title: 'Publish it', language: 'bash', code: publish },
  ]);
}

/** The scope by which the address of the whole server finds the package as well. */
function suggestedScope({ projectPath }: RegistryUrls): string {
  return (projectPath.split('/', 1)[0] ?? '').toLowerCase();
}

function configuration(tool: string, purpose: Snippet['purpose'], urls: RegistryUrls, scope: string | undefined): Snippet[] {
  const npmrc: Snippet = { tool, purpose, title: `${tool === 'yarn' ? 'yarn 1: ' : ''}${titleOf(scope)}, in .npmrc`, language: 'ini', code: npmrcLines(urls, scope) };
  if (tool !== 'yarn') return [npmrc];
  // without this line yarn 1 sends a token for names with a scope only
  const npmrcOfYarn = scope === undefined ? { ...npmrc, code: `${npmrc.code}\nalways-auth=true` } : npmrc;
  return [{ tool, purpose, title: `yarn 2 and later: ${titleOf(scope)}, in .yarnrc.yml`, language: 'yaml', code: yarnrcLines(urls, scope) }, npmrcOfYarn];
}

/** Never a second registry for the same names: what one does not have must not be looked for in another. */
function titleOf(scope: string | undefined): string {
  return scope === undefined ? 'Registry and token for all packages' : `Registry and token for @${scope}`;
}

function npmrcLines(urls: RegistryUrls, scope: string | undefined): string {
  const registry = `${urls.projectEndpoint}/`;
  return `${scope === undefined ? 'registry' : `@${scope}:registry`}=${registry}\n${registry.replace(/^https?:/, '')}:_authToken=<your_token>`;
}

function yarnrcLines(urls: RegistryUrls, scope: string | undefined): string {
  const settings = [`npmRegistryServer: "${urls.projectEndpoint}"`, 'npmAlwaysAuth: true', 'npmAuthToken: "<your_token>"'];
  return (scope === undefined ? settings : ['npmScopes:', `  ${JSON.stringify(scope)}:`, ...settings.map((line) => `    ${line}`)]).join('\n');
}
