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
  /** The reason why nobody should use it any more. */
  readonly ended?: string;
}

const kib = 1024;

/** .NET libraries of a bike sharing company: its back office runs on them. */
const libraries: readonly Library[] = [
  { area: 'schemas', name: 'Fennmark.Events', description: 'What services tell each other, as .NET records', count: 12, uses: [], needs: { 'System.Text.Json': '8.0.5' }, sizeBytes: 24 * kib },
  { area: 'services', name: 'Fennmark.Hosting', description: 'What every .NET service starts from', count: 10, uses: ['Fennmark.Telemetry'], needs: { 'Microsoft.Extensions.Hosting': '8.0.1' }, sizeBytes: 20 * kib },
  { area: 'services', name: 'Fennmark.Telemetry', description: 'Traces, metrics and logs in one place', count: 8, uses: [], needs: { OpenTelemetry: '1.10.0' }, sizeBytes: 12 * kib },
  { area: 'payments', name: 'Fennmark.Billing', description: 'Rides, passes and invoices', count: 11, uses: ['Fennmark.Events', 'Fennmark.Money'], sizeBytes: 64 * kib },
  { area: 'payments', name: 'Fennmark.Money', description: 'Amounts that never lose a cent', count: 6, uses: [], sizeBytes: 8 * kib },
  { area: 'payments', name: 'Fennmark.Reports', description: 'What the city wants to know each month', count: 7, uses: ['Fennmark.Billing'], needs: { ClosedXML: '0.104.2' }, sizeBytes: 96 * kib },
  { area: 'legacy', name: 'Fennmark.Ledger.Import', description: 'Reads what the old bookkeeping wrote', count: 4, uses: ['Fennmark.Money'], sizeBytes: 32 * kib, ended: 'The old bookkeeping is switched off' },
  { area: 'device-sdk', name: 'Fennmark.Dock', description: 'Speaks to docking stations in the field', count: 9, uses: ['Fennmark.Events'], needs: { 'System.IO.Ports': '8.0.0' }, sizeBytes: 40 * kib },
];

/** What the sample company publishes for .NET. */
export function nugetCatalogue(): SampleProduct[] {
  return libraries.map(product);
}

function product({ name, area, description, count, uses, needs = {}, sizeBytes, ended }: Library): SampleProduct {
  const random = new SampleRandom(`history of ${name}`);
  const history = semverHistory(random, count, random.chance(0.4) ? '0.1.0' : '1.0.0');
  const dependencies = [...uses.map((use) => [use, '0.1.0'] as const), ...Object.entries(needs)].map(([dependency, requirement]): SampleDependency => ({ name: dependency, requirement, kind: 'runtime' }));
  return {
    name,
    description,
    area,
    keywords: [area, 'fennmark'],
    license: 'MIT',
    readme: `# ${name}\n\n${description}.\n\n## Use it\n\n\`\`\`sh\ndotnet add package ${name}\n\`\`\`\n\n| .NET | Tested |\n|---|---|\n| 8 and 9 | every night |\n`,
    sizeBytes,
    versions: history.map(({ version }): SampleVersion => ({ version, tags: [], dependencies, ...(ended === undefined ? {} : { deprecated: ended }) })),
  };
}
