import { describeClient, type RealClient } from '@packyard/registry-testing/clients';
import { PythonWorkshop, pythonTool } from './support/python-workshop.ts';

describeClient(pythonTool('flit 4', 'flit-4', 'flit'), describeFlit);

function describeFlit(flit: RealClient): void {
  let shop: PythonWorkshop;
  let name: string;
  beforeAll(async () => {
    shop = await PythonWorkshop.open(flit);
    name = shop.named('flit');
  });

  const access = (token: string): Record<string, string> => ({ FLIT_INDEX_URL: shop.uploadUrl, FLIT_USERNAME: '__token__', FLIT_PASSWORD: token, SOURCE_DATE_EPOCH: '1577836800' });
  const project = (version: string): string => shop.project(name.replaceAll('-', '_'), version, ['flit_core >=3.2', 'flit_core.buildapi']);

  it('builds and publishes, and again without harm', async () => {
    const cwd = project('1.0');
    for (const _ of [1, 2]) await shop.succeed(['publish', '--no-use-vcs'], { cwd, env: access(shop.work.developer.token) });
    expect(await shop.published(name.replaceAll('-', '_'))).toHaveLength(2);
  });

  it('is told who may publish', async () => {
    expect(await shop.refused(['publish', '--no-use-vcs'], { cwd: project('2.0'), env: access(shop.work.guest.token) })).toMatch(/403.*You do not have the right to do this/);
  });
}
