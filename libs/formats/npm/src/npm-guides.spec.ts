import { registryUrls } from '@packyard/domain';
import { installGuide, setupGuide } from './npm-guides.ts';

const urls = registryUrls('https://packages.acme.test:8443', 'npm', { id: 7, path: 'Acme/tools/web' });
const registry = 'https://packages.acme.test:8443/api/v4/projects/7/packages/npm/';
const of = (snippets: ReturnType<typeof setupGuide>, tool: string): string[] => snippets.filter((snippet) => snippet.tool === tool).map((snippet) => snippet.code);

describe('installGuide', () => {
  it('sends a scope to one registry and leaves other names alone', () => {
    const guide = installGuide({ name: '@acme/ui', version: '1.2.0' }, urls);
    const npmrc = `@acme:registry=${registry}\n//packages.acme.test:8443/api/v4/projects/7/packages/npm/:_authToken=<your_token>`;
    expect(of(guide, 'npm')).toEqual([npmrc, 'npm install @acme/ui@1.2.0']);
    expect(of(guide, 'pnpm')).toEqual([npmrc, 'pnpm add @acme/ui@1.2.0']);
    expect(of(guide, 'bun')).toEqual([npmrc, 'bun add @acme/ui@1.2.0']);
    expect(of(guide, 'yarn')).toEqual([
      `npmScopes:\n  "acme":\n    npmRegistryServer: "${registry.slice(0, -1)}"\n    npmAlwaysAuth: true\n    npmAuthToken: "<your_token>"`,
      npmrc,
      'yarn add @acme/ui@1.2.0',
    ]);
  });

  it('without a scope there is one registry for all names', () => {
    const [npmrc] = of(installGuide({ name: 'ui', version: '1.2.0' }, urls), 'npm');
    expect(npmrc).toBe(`registry=${registry}\n//packages.acme.test:8443/api/v4/projects/7/packages/npm/:_authToken=<your_token>`);
    expect(of(installGuide({ name: 'ui', version: '1.2.0' }, urls), 'yarn')[1]).toBe(`${npmrc ?? ''}\nalways-auth=true`);
    expect(of(installGuide({ name: 'ui', version: '1.2.0' }, urls), 'yarn')[0]).toBe(`npmRegistryServer: "${registry.slice(0, -1)}"\nnpmAlwaysAuth: true\nnpmAuthToken: "<your_token>"`);
  });
});

describe('setupGuide', () => {
  it('suggests the scope that the whole server knows', () => {
    const [npmrc, packageJson, publish] = of(setupGuide(urls), 'npm');
    expect(npmrc).toContain(`@acme:registry=${registry}`);
    expect(JSON.parse(packageJson ?? '')).toEqual({ name: '@acme/<package_name>', version: '1.0.0', publishConfig: { registry } });
    expect(publish).toBe('npm publish');
  });

  it('has a tab for each client', () => expect([...new Set(setupGuide(urls).map((snippet) => snippet.tool))]).toEqual(['npm', 'yarn', 'pnpm', 'bun']));
});
