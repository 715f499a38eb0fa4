import { SampleRandom, semverHistory, type SampleDependency, type SampleProduct, type SampleVersion, type SemverRelease } from '@packyard/domain';

interface Library {
  readonly area: string;
  readonly artifact: string;
  readonly description: string;
  /** How many versions there are. */
  readonly count: number;
  /** Artifacts of this company that it uses. */
  readonly uses: readonly string[];
  /** Libraries of others, with their versions. */
  readonly needs?: Readonly<Record<string, string>>;
  readonly sizeBytes: number;
}

export const sampleGroup = 'dev.fennmark';
const kib = 1024;

/** Java libraries of a bike sharing company. */
const libraries: readonly Library[] = [
  { area: 'services', artifact: 'service-kit', description: 'What every service starts from', count: 14, uses: ['telemetry', 'config'], needs: { 'org.slf4j:slf4j-api': '2.0.16' }, sizeBytes: 24 * kib },
  { area: 'services', artifact: 'config', description: 'Settings from files and the environment', count: 8, uses: [], needs: { 'com.fasterxml.jackson.core:jackson-databind': '2.18.2' }, sizeBytes: 8 * kib },
  { area: 'services', artifact: 'telemetry', description: 'Traces, metrics and logs in one place', count: 11, uses: ['config'], needs: { 'io.opentelemetry:opentelemetry-api': '1.45.0' }, sizeBytes: 16 * kib },
  { area: 'services', artifact: 'station-client', description: 'Talks to the station service', count: 9, uses: ['service-kit', 'event-schemas'], sizeBytes: 20 * kib },
  { area: 'services', artifact: 'ride-client', description: 'Talks to the ride service', count: 12, uses: ['service-kit', 'event-schemas'], sizeBytes: 20 * kib },
  { area: 'payments', artifact: 'tariffs', description: 'Prices of rides, passes and penalties', count: 10, uses: ['config'], sizeBytes: 32 * kib },
  { area: 'payments', artifact: 'charging', description: 'Holds, captures and refunds', count: 13, uses: ['service-kit', 'tariffs'], sizeBytes: 40 * kib },
  { area: 'payments', artifact: 'receipts', description: 'Receipts by country and tax office', count: 6, uses: ['tariffs'], needs: { 'org.apache.pdfbox:pdfbox': '3.0.3' }, sizeBytes: 28 * kib },
  { area: 'planning', artifact: 'route-planner', description: 'Tours of the vans that move bikes', count: 7, uses: ['station-client'], needs: { 'org.locationtech.jts:jts-core': '1.20.0' }, sizeBytes: 48 * kib },
  { area: 'schemas', artifact: 'event-schemas', description: 'What services tell each other, as Java', count: 15, uses: [], needs: { 'org.apache.avro:avro': '1.12.0' }, sizeBytes: 36 * kib },
  { area: 'device-sdk', artifact: 'bike-bus', description: 'Frames of the bike bus', count: 8, uses: [], sizeBytes: 12 * kib },
  { area: 'device-sdk', artifact: 'bike-bluetooth', description: 'Pairing and unlocking over Bluetooth', count: 9, uses: ['bike-bus'], sizeBytes: 24 * kib },
  { area: 'release', artifact: 'fennmark-maven-plugin', description: 'Checks versions and licences before a release', count: 5, uses: [], needs: { 'org.apache.maven:maven-plugin-api': '3.9.9' }, sizeBytes: 8 * kib },
  { area: 'legacy', artifact: 'portal-client', description: 'Talks to the customer portal that was', count: 4, uses: ['config'], sizeBytes: 16 * kib },
];

/** What the sample company publishes with Maven. Those still worked on have a snapshot at their end. */
export function mavenCatalogue(): SampleProduct[] {
  const histories = new Map(libraries.map(({ artifact, count }) => [artifact, semverHistory(new SampleRandom(`history of ${artifact}`), count, '1.0.0')]));
  return libraries.map((library) => product(library, histories));
}

function product(library: Library, histories: ReadonlyMap<string, readonly SemverRelease[]>): SampleProduct {
  const { artifact, area, description, sizeBytes } = library;
  const history = histories.get(artifact) ?? [];
  const released = history.map(({ version }, index): SampleVersion => ({ version, tags: [], dependencies: dependencies(library, histories, index / history.length) }));
  const next = nextSnapshot(history);
  return {
    name: `${sampleGroup.replaceAll('.', '/')}/${artifact}`,
    description,
    area,
    keywords: [artifact.endsWith('-maven-plugin') ? 'maven-plugin' : 'jar'],
    license: 'Apache-2.0',
    readme: `# ${artifact}\n\n${description}.\n`,
    sizeBytes,
    versions: area === 'legacy' ? released : [...released, { version: next, tags: [], dependencies: dependencies(library, histories, 1) }],
  };
}

function nextSnapshot(history: readonly SemverRelease[]): string {
  const stable = history.filter((release) => !release.isPrerelease).at(-1)?.version ?? '1.0.0';
  const [major, minor] = stable.split('.').map(Number);
  return `${major}.${(minor ?? 0) + 1}.0-SNAPSHOT`;
}

/** `age` is how much of the library's life is over, from 0 to 1: it used what there was by then. */
function dependencies({ uses, needs = {} }: Library, histories: ReadonlyMap<string, readonly SemverRelease[]>, age: number): SampleDependency[] {
  const own = uses.map((artifact): SampleDependency => {
    const stable = (histories.get(artifact) ?? []).filter((release) => !release.isPrerelease);
    const release = stable[Math.min(stable.length - 1, Math.floor(age * stable.length))];
    if (release === undefined) throw new Error('a sample library uses one that is not there');
    return { name: `${sampleGroup}:${artifact}`, requirement: release.version, kind: 'runtime' };
  });
  return [...own, ...Object.entries(needs).map(([name, requirement]): SampleDependency => ({ name, requirement, kind: 'runtime' })), { name: 'org.junit.jupiter:junit-jupiter', requirement: '5.11.4', kind: 'development' }];
}
