import type { Answer } from '../wire/wire-request.ts';
import type { TestGroup, TestProject } from '../registry/people.ts';
import type { FormatDriver, Sample } from './format-driver.ts';
import type { Stage } from './stage.ts';

/** Where a deploy token opens anything: in its project, or below its group, and elsewhere what anybody may read. */
export function describeDeployTokenReach(stage: () => Stage, driver: FormatDriver): void {
  describe('deploy tokens elsewhere', () => {
    const make = () => stage().registry.make;
    const publish = (deployToken: string, project: TestProject, sample = stage().sample()): Promise<Answer> => stage().publish({ deployToken }, project, sample);
    const download = (deployToken: string, project: TestProject, sample: Sample): Promise<Answer> => stage().download({ deployToken }, project, sample);

    it('one of another project finds what is hidden no more than anybody', async () => {
      const { people } = stage().registry;
      const token = await make().deployToken({ projectId: (await people.project()).id });
      for (const [visibility, read, write] of [['private', 404, 404], ['internal', 404, 404], ['public', 200, 403]] as const) {
        const project = await people.project(visibility);
        const sample = await stage().published(project);
        expect([visibility, (await download(token, project, sample)).status, (await publish(token, project)).status]).toEqual([visibility, read, write]);
      }
    });

    it('one of a group opens all that is below it, and nothing beside it', async () => {
      const { people } = stage().registry;
      const top = await make().group();
      const below = await people.project('private', { group: await make().group({ parent: await make().group({ parent: top }) }) });
      const sample = await stage().published(below);
      const token = await make().deployToken({ groupId: top.id });
      const sibling = await make().deployToken({ groupId: (await make().group({ parent: top })).id });
      expect([(await download(token, below, sample)).status, (await publish(token, below)).status]).toEqual([200, driver.expected.published]);
      expect([(await download(sibling, below, sample)).status, (await publish(sibling, below)).status]).toEqual([404, 404]);
    });

    for (const scope of driver.scopes ?? [])
      it(`at the ${scope} endpoint, each finds what it opens`, async () => {
        const { group, first, one, two } = await neighbours(stage());
        const prefix = scope === 'group' ? stage().groupPrefix(group.id) : stage().instancePrefix();
        const found = (deployToken: string) => foundBy(stage(), deployToken, prefix, [one, two]);
        const [ofGroup, ofOne, ofNone] = [await make().deployToken({ groupId: group.id }), await make().deployToken({ projectId: first.id }), await make().deployToken({ groupId: (await make().group()).id })];
        expect(await found(ofGroup)).toEqual({ statuses: [200, 200], listed: driver.index && [one.version, two.version].sort() });
        expect(await found(ofOne)).toEqual({ statuses: [200, 404], listed: driver.index && [one.version] });
        expect(await found(ofNone)).toEqual({ statuses: [404, 404], listed: driver.index && [] });
      });
  });
}

/** Two versions of one name in two projects below one group, the second of them a level down. */
async function neighbours(stage: Stage): Promise<{ group: TestGroup; first: TestProject; one: Sample; two: Sample }> {
  const { make, people } = stage.registry;
  const group = await make.group();
  const [first, second] = [await people.project('private', { group }), await people.project('private', { group: await make.group({ parent: group }) })];
  const one = await stage.published(first);
  const two = await stage.published(second, { ...one, version: stage.driver.version(2) });
  return { group, first, one, two };
}

/** What becomes of a download of each, and the versions that the index lists, if there is one. */
async function foundBy(stage: Stage, deployToken: string, prefix: string, samples: readonly [Sample, ...Sample[]]): Promise<{ statuses: number[]; listed: readonly string[] | undefined }> {
  const statuses: number[] = [];
  for (const sample of samples) statuses.push((await stage.send({ deployToken }, stage.driver.download(prefix, sample))).status);
  const { index } = stage.driver;
  if (index === undefined) return { statuses, listed: undefined };
  const document = await stage.send({ deployToken }, index.request(prefix, samples[0].name));
  return { statuses, listed: document.status === 200 ? [...index.versions(document)].sort() : [] };
}
