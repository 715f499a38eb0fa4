import { SampleRandom, semverHistory, type SampleDependency, type SampleProduct, type SampleVersion } from '@packyard/domain';

interface Library {
  readonly area: string;
  readonly name: string;
  readonly description: string;
  readonly count: number;
  /** Libraries of this company that it uses. */
  readonly uses: readonly string[];
  readonly needs?: Readonly<Record<string, string>>;
  readonly sizeBytes: number;
  /** The reason why all its versions were yanked. */
  readonly ended?: string;
}

const kib = 1024;
const author = 'fennmark';

/** Python libraries of a bike sharing company. */
const libraries: readonly Library[] = [
  { area: 'schemas', name: 'fennmark-events', description: 'What services tell each other, as Python', count: 14, uses: [], needs: { pydantic: '>=2.9', fastavro: '>=1.9' }, sizeBytes: 12 * kib },
  { area: 'schemas', name: 'fennmark-event-replay', description: 'Plays recorded events against a service', count: 6, uses: ['fennmark-events'], needs: { httpx: '>=0.27' }, sizeBytes: 4 * kib },
  { area: 'models', name: 'fennmark-demand', description: 'How many bikes a station will miss tomorrow', count: 12, uses: ['fennmark-features', 'fennmark-weather'], needs: { 'scikit-learn': '>=1.5', numpy: '>=1.26,<3' }, sizeBytes: 96 * kib },
  { area: 'models', name: 'fennmark-features', description: 'Features of stations, hours and holidays', count: 10, uses: ['fennmark-events'], needs: { pandas: '>=2.2' }, sizeBytes: 16 * kib },
  { area: 'models', name: 'fennmark-weather', description: 'Forecasts by station', count: 8, uses: [], needs: { httpx: '>=0.27' }, sizeBytes: 8 * kib },
  { area: 'models', name: 'fennmark-anomaly', description: 'Finds docks that count wrong', count: 7, uses: ['fennmark-features'], needs: { numpy: '>=1.26,<3' }, sizeBytes: 64 * kib },
  { area: 'models', name: 'fennmark-churn', description: 'Who will not ride again', count: 4, uses: ['fennmark-features'], sizeBytes: 32 * kib, ended: 'Built on data we may no longer use' },
  { area: 'planning', name: 'fennmark-routing', description: 'Tours of the vans that move bikes', count: 9, uses: ['fennmark-geo'], needs: { ortools: '>=9.10' }, sizeBytes: 24 * kib },
  { area: 'planning', name: 'fennmark-geo', description: 'Zones, distances and hills', count: 11, uses: [], needs: { shapely: '>=2.0' }, sizeBytes: 20 * kib },
  { area: 'planning', name: 'fennmark-simulator', description: 'A day of a city in a minute', count: 6, uses: ['fennmark-demand', 'fennmark-routing'], sizeBytes: 40 * kib },
  { area: 'services', name: 'fennmark-service', description: 'What every Python service starts from', count: 13, uses: ['fennmark-telemetry'], needs: { fastapi: '>=0.115', uvicorn: '>=0.32' }, sizeBytes: 16 * kib },
  { area: 'services', name: 'fennmark-telemetry', description: 'Traces, metrics and logs in one place', count: 9, uses: [], needs: { 'opentelemetry-api': '>=1.28' }, sizeBytes: 8 * kib },
  { area: 'device-sdk', name: 'fennmark-bus', description: 'Reads the frames of the bike bus', count: 7, uses: [], needs: { pyserial: '>=3.5' }, sizeBytes: 12 * kib },
  { area: 'release', name: 'fennmark-changelog', description: 'Writes changelogs from merge requests', count: 5, uses: [], needs: { click: '>=8.1' }, sizeBytes: 4 * kib },
];

/** What the sample company publishes for Python. */
export function pypiCatalogue(): SampleProduct[] {
  return libraries.map(product);
}

function product(library: Library): SampleProduct {
  const { name, area, description, sizeBytes, ended } = library;
  const random = new SampleRandom(`history of ${name}`);
  const history = semverHistory(random, library.count, random.chance(0.4) ? '0.1.0' : '1.0.0');
  const brokenAt = ended === undefined && random.chance(0.4) ? random.integer(0, history.length - 2) : undefined;
  return {
    name,
    description,
    area,
    keywords: [area, author],
    license: 'MIT',
    readme: readme(name, description),
    sizeBytes,
    versions: history.map(({ version }, index): SampleVersion => {
      const deprecated = ended ?? (index === brokenAt ? 'Fails with Python 3.13' : undefined);
      return { version: pythonVersion(version), tags: [], dependencies: dependencies(library), ...(deprecated === undefined ? {} : { deprecated }) };
    }),
  };
}

/** `1.0.0-beta.1` as Python writes it. */
function pythonVersion(version: string): string {
  return version.replace(/-beta\./, 'b').replace(/-rc\./, 'rc');
}

function dependencies({ uses, needs = {} }: Library): SampleDependency[] {
  const own = uses.map((name): SampleDependency => ({ name, requirement: '>=0.1', kind: 'runtime' }));
  const others = Object.entries(needs).map(([name, requirement]): SampleDependency => ({ name, requirement, kind: 'runtime' }));
  return [...own, ...others, { name: 'pytest', requirement: '>=8', kind: 'development' }];
}

function readme(name: string, description: string): string {
  const module = name.replaceAll('-', '_');
  return `# ${name}\n\n${description}.\n\n## Use it\n\n\`\`\`python\nimport ${module}\n\nprint(${module}.__version__)\n\`\`\`\n\n| Python | Tested |\n|---|---|\n| 3.9 to 3.13 | every night |\n`;
}
