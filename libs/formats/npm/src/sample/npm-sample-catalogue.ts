import { SampleRandom, semverHistory, type SampleDependency, type SampleProduct, type SampleVersion, type SemverRelease } from '@packyard/domain';
import { npmFamilies, type NpmFamily } from './npm-sample-families.ts';
import { sampleReadme } from './npm-sample-readme.ts';

interface Member {
  readonly name: string;
  readonly description: string;
  readonly family: NpmFamily;
  readonly history: readonly SemverRelease[];
}

/** Share of packages whose older major versions nobody should use any more. */
const abandonedShare = 0.2;

/** What the sample company publishes to npm. */
export function npmCatalogue(): SampleProduct[] {
  const members = npmFamilies.flatMap(membersOf);
  const byName = new Map(members.map((member) => [member.name, member]));
  return members.map((member) => productOf(member, byName));
}

function membersOf(family: NpmFamily): Member[] {
  return family.members.map(([base, description]) => {
    const name = family.prefix + base;
    const random = new SampleRandom(`history of ${name}`);
    return { name, description, family, history: semverHistory(random, random.integer(...family.versions), random.chance(0.4) ? '0.1.0' : '1.0.0') };
  });
}

function productOf(member: Member, byName: ReadonlyMap<string, Member>): SampleProduct {
  const { name, description, family, history } = member;
  const random = new SampleRandom(`product ${name}`);
  const lastMajor = Math.max(...history.filter((release) => !release.isPrerelease).map((release) => release.major));
  const isAbandoned = lastMajor > 1 && random.chance(abandonedShare);
  return {
    name,
    description,
    area: family.area,
    keywords: [...family.keywords, 'fennmark'],
    license: family.license,
    readme: sampleReadme({ name, description, kind: family.kind, license: family.license }),
    sizeBytes: family.kind === 'component' ? 0 : random.integer(0, 4) * 1024,
    versions: history.map((release, index): SampleVersion => {
      const deprecated = family.deprecated ?? (isAbandoned && release.major < lastMajor ? `Version ${release.major} gets no fixes any more: use ${name}@${lastMajor}.` : undefined);
      return {
        version: release.version,
        tags: [release.isPrerelease ? 'next' : 'latest'],
        dependencies: dependenciesAt(member, index / history.length, byName),
        ...(deprecated === undefined ? {} : { deprecated }),
      };
    }),
  };
}

/** `age` is how much of the package's life is over, from 0 to 1: it used what its dependencies were by then. */
function dependenciesAt({ name, family }: Member, age: number, byName: ReadonlyMap<string, Member>): SampleDependency[] {
  const own = family.uses.filter((used) => used !== name).map((used): SampleDependency => ({ name: used, requirement: rangeAt(byName.get(used), age), kind: 'runtime' }));
  const listed = (kind: SampleDependency['kind'], ranges: Readonly<Record<string, string>> = {}): SampleDependency[] => Object.entries(ranges).map(([other, requirement]) => ({ name: other, requirement, kind }));
  return [...own, ...listed('runtime', family.needs), ...listed('peer', family.peers), ...listed('development', { typescript: '^5.8.0' })];
}

function rangeAt(member: Member | undefined, age: number): string {
  const stable = member?.history.filter((release) => !release.isPrerelease) ?? [];
  const release = stable[Math.min(stable.length - 1, Math.floor(age * stable.length))];
  if (release === undefined) throw new Error('a sample package uses one that is not there');
  return `^${release.version}`;
}
