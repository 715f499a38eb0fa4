import { registryUrls } from '@packyard/domain';
import { installGuide, setupGuide } from './generic-guides.ts';

const urls = registryUrls('https://packages.acme.test', 'generic', { id: 7, path: 'acme/tools' });

describe('generic guides', () => {
  it('install: curl and wget', () => {
    expect(installGuide({ name: 'tool', version: '1.0' }, urls).map((snippet) => snippet.code)).toEqual([
      'curl --fail --remote-name \\\n  --header "PRIVATE-TOKEN: <your_token>" \\\n  "https://packages.acme.test/api/v4/projects/7/packages/generic/tool/1.0/<file_name>"',
      'wget \\\n  --header="PRIVATE-TOKEN: <your_token>" \\\n  "https://packages.acme.test/api/v4/projects/7/packages/generic/tool/1.0/<file_name>"',
    ]);
  });

  it('setup: publish, then download', () => {
    const [publish, download] = setupGuide(urls);
    expect(publish?.code).toBe('curl --fail-with-body \\\n  --header "PRIVATE-TOKEN: <your_token>" \\\n  --upload-file <file_name> \\\n  "https://packages.acme.test/api/v4/projects/7/packages/generic/<package_name>/<version>/<file_name>"');
    expect(download).toMatchObject({ tool: 'curl', purpose: 'install' });
  });
});
