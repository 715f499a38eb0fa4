import { SampleRandom, type PackageFormat, type SampleProduct, type SampleSpec, type SampleVersion } from '@packyard/domain';
import { pipelineUser, projectPath, publishersOf, sampleProjects, type SampleProject } from './company.ts';

/** One version that will be published. */
export interface PlannedRelease {
  readonly format: PackageFormat;
  readonly projectPath: string;
  readonly publisher: string;
  readonly at: Date;
  readonly spec: SampleSpec;
  readonly downloads: number;
  /** Said about it later. */
  readonly deprecated?: { readonly message: string; readonly at: Date };
}

const dayMs = 86_400_000;
/** Share of versions that a pipeline publishes. */
const pipelineShare = 0.6;

/** Everything the formats bring, in the order in which it is published. The same for the same day and formats. */
export function planReleases(formats: readonly PackageFormat[], now: Date): PlannedRelease[] {
  const releases = formats.flatMap((format) => (format.samples?.catalogue() ?? []).flatMap((product) => releasesOf(format, product, now)));
  return releases.sort((a, b) => a.at.getTime() - b.at.getTime());
}

function releasesOf(format: PackageFormat, product: SampleProduct, now: Date): PlannedRelease[] {
  const random = new SampleRandom(`plan of ${format.id} ${product.name}`);
  const project = homeOf(product);
  const team = publishersOf(project).filter((username) => username !== pipelineUser);
  const dates = timeline(product, random, now);
  const fame = 40 + 4_000 * random.next() ** 4;
  return product.versions.map((version, index) => {
    const at = dates[index] as Date;
    const share = (index + 1) / product.versions.length;
    return {
      format,
      projectPath: projectPath(project),
      publisher: random.chance(pipelineShare) ? pipelineUser : random.chance(0.5) ? (team[0] ?? pipelineUser) : random.pick(team),
      at,
      spec: specOf(product, version),
      downloads: Math.round(fame * share * random.next() * (format.names.isPrerelease(version.version) ? 0.1 : 1)),
      ...(version.deprecated === undefined ? {} : { deprecated: { message: version.deprecated, at: new Date(Math.min(now.getTime(), (dates.at(-1) as Date).getTime() + random.integer(1, 20) * dayMs)) } }),
    };
  });
}

/** A format may name parts of the company that nobody thought of here. */
function homeOf({ area }: SampleProduct): SampleProject {
  const homes = sampleProjects.filter((project) => project.area !== undefined);
  return homes.find((project) => project.area === area) ?? new SampleRandom(area).pick(homes.filter((project) => project.end === undefined));
}

function specOf({ name, description, keywords, license, readme, sizeBytes }: SampleProduct, { version, tags, dependencies }: SampleVersion): SampleSpec {
  return { name, description, keywords, license, readme, sizeBytes, version, tags, dependencies, seed: `${name} ${version}` };
}

/** One date per version, oldest first, in working hours. What is deprecated altogether ended long ago. */
function timeline({ versions }: SampleProduct, random: SampleRandom, now: Date): Date[] {
  const isOver = versions.every((version) => version.deprecated !== undefined);
  const firstDay = isOver ? random.integer(600, 850) : random.integer(90, 800);
  const lastDay = isOver ? random.integer(300, 500) : Math.floor(Math.min(120, firstDay / 3) * random.next() ** 2);
  const stepDays = (firstDay - lastDay) / Math.max(1, versions.length - 1);
  const daysAgo = versions.map((_version, index) => {
    const isInner = index > 0 && index < versions.length - 1;
    return firstDay - stepDays * (index + (isInner ? random.next() * 0.6 - 0.3 : 0));
  });
  return daysAgo.map((days) => inWorkingHours(new Date(now.getTime() - days * dayMs), random, now)).sort((a, b) => a.getTime() - b.getTime());
}

function inWorkingHours(day: Date, random: SampleRandom, now: Date): Date {
  const at = new Date(day);
  at.setUTCHours(random.integer(7, 16), random.integer(0, 59), random.integer(0, 59), random.integer(0, 999));
  if (at.getUTCDay() % 6 === 0) at.setUTCDate(at.getUTCDate() - 2);
  return at.getTime() < now.getTime() ? at : new Date(at.getTime() - 3 * dayMs);
}
