import { genericFormat } from '@packyard/format-generic';
import { npmFormat } from '@packyard/format-npm';
import { projectPath, publishersOf, pipelineUser, samplePeople, sampleProjects } from './company.ts';
import { planReleases } from './release-plan.ts';

const formats = [genericFormat, npmFormat];
const now = new Date('2026-06-15T12:00:00Z');
const plan = planReleases(formats, now);

it('is the same each time, and moves with the day', () => {
  const said = (at: Date): unknown => planReleases(formats, at).map(({ spec, publisher, projectPath: project, downloads }) => [spec.name, spec.version, publisher, project, downloads]).sort();
  expect(planReleases(formats, now)).toEqual(plan);
  expect(said(new Date('2027-01-20T08:00:00Z'))).toEqual(said(now));
});

it('publishes in the order of time, each package in the order of its versions, and never in the future', () => {
  expect(plan.filter(({ at }, index) => at >= now || (index > 0 && at < (plan[index - 1]?.at ?? at)))).toEqual([]);
  for (const product of npmFormat.samples?.catalogue() ?? []) {
    expect(plan.filter(({ spec }) => spec.name === product.name).map(({ spec }) => spec.version)).toEqual(product.versions.map(({ version }) => version));
  }
});

it('lets only those publish who may, and every area has its project', () => {
  const people = new Set(samplePeople.map(({ username }) => username));
  for (const project of sampleProjects) {
    const publishers = publishersOf(project);
    expect([project.path, publishers.filter((username) => !people.has(username))]).toEqual([project.path, []]);
    expect(publishers).toContain(pipelineUser);
    const used = plan.filter((release) => release.projectPath === projectPath(project)).map(({ publisher }) => publisher);
    expect(used.filter((username) => !publishers.includes(username))).toEqual([]);
    expect([project.path, used.length > 0]).toEqual([project.path, project.area !== undefined]);
  }
  const areas = new Set(sampleProjects.map(({ area }) => area));
  expect(formats.flatMap((format) => format.samples?.catalogue() ?? []).filter(({ area }) => !areas.has(area))).toEqual([]);
});

it('deprecates after publishing', () => {
  expect(plan.filter(({ at, deprecated }) => deprecated !== undefined && (deprecated.at < at || deprecated.at > now))).toEqual([]);
});
