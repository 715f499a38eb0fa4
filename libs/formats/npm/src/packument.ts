import type { IndexBuilder, IndexFragment, IndexInput, IndexPackage } from '@packyard/domain';
import { compareVersions } from './package-version.ts';
import { isJsonObject, type JsonObject, type JsonValue } from './safe-json.ts';
import { fillFragment, type PackumentVariant } from './version-fragment.ts';

/** The media type by which clients ask for the abbreviated packument and by which pnpm recognises it. */
export const abbreviatedMediaType = 'application/vnd.npm.install-v1+json';

/** Everything about a package: `npm view`, `npm owner`, release dates. */
export const fullPackument: IndexBuilder = {
  id: 'packument',
  fragment: 'full' satisfies PackumentVariant,
  builderVersion: 1,
  contentType: 'application/json',
  build: (input) => assemblePackument('full', input),
};

/** What an install reads. */
export const abbreviatedPackument: IndexBuilder = {
  id: 'packument-abbreviated',
  fragment: 'abbreviated' satisfies PackumentVariant,
  builderVersion: 1,
  contentType: abbreviatedMediaType,
  build: (input) => assemblePackument('abbreviated', input),
};

/**
 * What a client reads before it deprecates or unpublishes, and sends back whole: as little as that needs, so that a package of
 * 10,000 versions still fits into what a publish document may hold.
 */
export const editablePackument: IndexBuilder = {
  id: 'packument-editable',
  fragment: 'abbreviated' satisfies PackumentVariant,
  builderVersion: 1,
  contentType: 'application/json',
  build: (input) => assemblePackument('editable', input),
};

/** The dist-tags alone, `latest` worked out as in the packument. */
export const distTagsDocument: IndexBuilder = {
  id: 'dist-tags',
  fragment: 'abbreviated' satisfies PackumentVariant,
  builderVersion: 1,
  contentType: 'application/json',
  build: assembleDistTags,
};

/** What a client sends back to say which state of the package it changes. */
export function packumentRev(from: Pick<IndexPackage, 'packageId' | 'revision'>): string {
  return `${from.revision}-${from.packageId}`;
}

/** Fields of the latest version that a full packument repeats at its top. */
const repeatedFields = ['description', 'keywords', 'homepage', 'license', 'repository', 'bugs', 'author', 'contributors', 'readmeFilename'] as const;

/**
 * A packument in pieces of JSON text: versions first, as they come, then what depends on having seen them all.
 * Held in memory: one fragment, two candidates for the latest version, and a date for each version.
 */
async function* assemblePackument(variant: PackumentVariant | 'editable', input: IndexInput): AsyncGenerator<string> {
  const [first] = input.packages;
  if (first === undefined) throw new RangeError('A packument is of at least one package.');
  const latest = new LatestVersion(input.packages);
  const publishedAt = new Map<string, Date>();
  yield variant !== 'abbreviated' ? `{"_id":${JSON.stringify(first.name)},"_rev":${JSON.stringify(packumentRev(first))},"name":${JSON.stringify(first.name)}` : `{"name":${JSON.stringify(first.name)}`;
  yield ',"versions":{';
  for await (const fragment of input.fragments) {
    yield `${publishedAt.size === 0 ? '' : ','}${JSON.stringify(fragment.version)}:${variant === 'editable' ? editableVersion(fragment, input.prefix) : fillFragment(fragment.body, input.prefix)}`;
    publishedAt.set(fragment.version, fragment.publishedAt);
    latest.consider(fragment);
  }
  yield `},"dist-tags":${distTags(input.packages, publishedAt, latest.fragment?.version)}`;
  yield* times(input.packages, publishedAt);
  if (variant !== 'abbreviated') yield `,${membersOf({ maintainers: maintainersOf(input.packages) })}`;
  if (variant === 'full') yield membersAfter({ ...repeated(latest.fragment), readme: await readmeOf(input, latest.fragment) });
  yield '}';
}

async function* assembleDistTags(input: IndexInput): AsyncGenerator<string> {
  const latest = new LatestVersion(input.packages);
  const visible = new Map<string, Date>();
  for await (const fragment of input.fragments) {
    visible.set(fragment.version, fragment.publishedAt);
    latest.consider(fragment);
  }
  yield distTags(input.packages, visible, latest.fragment?.version);
}

function editableVersion(fragment: IndexFragment, prefix: string): string {
  const { name, version, deprecated, dist } = JSON.parse(fillFragment(fragment.body, prefix)) as JsonObject;
  return JSON.stringify({ name, version, deprecated, dist });
}

async function readmeOf(input: IndexInput, version: IndexFragment | undefined): Promise<string | undefined> {
  return version === undefined ? undefined : input.readme(version);
}

/**
 * Finds what `latest` means: what the tag says; if no version has it, the highest release, or else the highest pre-release.
 * A hidden version is led to by its tag only, or if there is no other.
 */
class LatestVersion {
  readonly #taggedVersions: ReadonlySet<string>;
  #tagged: IndexFragment | undefined;
  #highest: IndexFragment | undefined;

  constructor(packages: readonly IndexPackage[]) {
    const tagged = packages.flatMap(({ tags }) => tags.filter(({ name }) => name === 'latest')).map(({ version }) => version);
    this.#taggedVersions = new Set(tagged.slice(0, 1));
  }

  get fragment(): IndexFragment | undefined {
    return this.#tagged ?? this.#highest;
  }

  consider(fragment: IndexFragment): void {
    if (this.#taggedVersions.has(fragment.version)) this.#tagged = fragment;
    if (this.#highest === undefined || isHigher(fragment, this.#highest)) this.#highest = fragment;
  }
}

function isHigher(a: IndexFragment, b: IndexFragment): boolean {
  if (a.hidden !== b.hidden) return b.hidden;
  return a.prerelease === b.prerelease ? compareVersions(a.version, b.version) > 0 : b.prerelease;
}

/** Tags of visible versions. Where several packages have the same tag, the oldest package's counts. */
function distTags(packages: readonly IndexPackage[], visible: ReadonlyMap<string, Date>, latest: string | undefined): string {
  const tags = new Map(latest === undefined ? [] : [['latest', latest]]);
  for (const { name, version } of packages.flatMap((one) => one.tags)) {
    if (visible.has(version) && !tags.has(name)) tags.set(name, version);
  }
  return `{${[...tags].map(([name, version]) => `${JSON.stringify(name)}:${JSON.stringify(version)}`).join(',')}}`;
}

function* times(packages: readonly IndexPackage[], publishedAt: ReadonlyMap<string, Date>): Generator<string> {
  const created = new Date(Math.min(...packages.map(({ createdAt }) => createdAt.getTime())));
  const modified = new Date(Math.max(...packages.map(({ changedAt }) => changedAt.getTime())));
  yield `,"modified":${JSON.stringify(modified)},"time":{"created":${JSON.stringify(created)},"modified":${JSON.stringify(modified)}`;
  for (const [version, date] of publishedAt) yield `,${JSON.stringify(version)}:${JSON.stringify(date)}`;
  yield '}';
}

/** npm prints name and address of each; addresses are not given away, and an empty one prints as none. */
function maintainersOf(packages: readonly IndexPackage[]): { name: string; email: string }[] {
  const usernames = new Set(packages.flatMap(({ maintainers }) => maintainers.map(({ username }) => username)));
  return [...usernames].map((name) => ({ name, email: '' }));
}

function repeated(latest: IndexFragment | undefined): Partial<Record<(typeof repeatedFields)[number], JsonValue>> {
  const manifest: JsonValue = latest === undefined ? {} : (JSON.parse(fillFragment(latest.body, '')) as JsonValue);
  return isJsonObject(manifest) ? Object.fromEntries(repeatedFields.flatMap((field) => (manifest[field] === undefined ? [] : [[field, manifest[field]]]))) : {};
}

/** The members of an object as JSON text, without its braces. */
function membersOf(members: object): string {
  return JSON.stringify(members).slice(1, -1);
}

/** The same after other members: with a comma, unless there are none. */
function membersAfter(members: object): string {
  const text = membersOf(members);
  return text === '' ? '' : `,${text}`;
}
