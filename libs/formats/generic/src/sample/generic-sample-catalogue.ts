import { SampleRandom, semverHistory, type SampleProduct, type SampleVersion } from '@packyard/domain';
import type { GenericKind } from './generic-sample-files.ts';

interface Product {
  readonly area: string;
  readonly kind: GenericKind;
  readonly name: string;
  readonly description: string;
  /** How many versions there are. */
  readonly count: number;
}

const kib = 1024;
const sizes: Record<GenericKind, number> = { firmware: 48 * kib, 'command-line': 96 * kib, agent: 64 * kib, installer: 384 * kib, model: 160 * kib, tiles: 128 * kib, report: 0 };

/** Files of a bike sharing company that no package manager knows: firmware, programs, installers, models, maps. */
const products: readonly Product[] = [
  { area: 'lock-firmware', kind: 'firmware', name: 'lock-firmware', description: 'Firmware of the wheel lock', count: 12 },
  { area: 'lock-firmware', kind: 'firmware', name: 'lock-bootloader', description: 'Bootloader of the wheel lock', count: 4 },
  { area: 'lock-firmware', kind: 'firmware', name: 'lock-radio', description: 'Radio firmware of the wheel lock', count: 6 },
  { area: 'dock-firmware', kind: 'firmware', name: 'dock-controller', description: 'Main board of a dock', count: 10 },
  { area: 'dock-firmware', kind: 'firmware', name: 'dock-power', description: 'Charging board of a dock', count: 6 },
  { area: 'dock-firmware', kind: 'firmware', name: 'dock-display', description: 'Display of a dock', count: 5 },
  { area: 'bike-computer', kind: 'firmware', name: 'bike-computer', description: 'Computer on the handlebar', count: 9 },
  { area: 'bike-computer', kind: 'firmware', name: 'motor-controller', description: 'Controller of the hub motor', count: 6 },
  { area: 'bike-computer', kind: 'firmware', name: 'battery-monitor', description: 'Watches cells and temperature', count: 5 },
  { area: 'command-line', kind: 'command-line', name: 'fennctl', description: 'Talk to docks, bikes and services', count: 14 },
  { area: 'command-line', kind: 'command-line', name: 'dock-provision', description: 'Bring a new dock into service', count: 7 },
  { area: 'device-sdk', kind: 'command-line', name: 'can-trace', description: 'Record the bike bus', count: 6 },
  { area: 'device-sdk', kind: 'agent', name: 'device-simulator', description: 'A thousand bikes without wheels', count: 5 },
  { area: 'docks', kind: 'agent', name: 'dock-agent', description: 'Runs on every dock', count: 11 },
  { area: 'docks', kind: 'agent', name: 'update-agent', description: 'Brings firmware to docks and bikes', count: 8 },
  { area: 'desktop', kind: 'installer', name: 'ServiceBench', description: 'Diagnosis for workshops', count: 8 },
  { area: 'desktop', kind: 'installer', name: 'DepotPlanner', description: 'Plans the tours of service vans', count: 5 },
  { area: 'models', kind: 'model', name: 'demand-model', description: 'Rides by station and hour', count: 7 },
  { area: 'models', kind: 'model', name: 'battery-range-model', description: 'Range by battery, weather and rider', count: 5 },
  { area: 'models', kind: 'model', name: 'damage-detection', description: 'Finds damage in return photos', count: 4 },
  { area: 'maps', kind: 'tiles', name: 'bikelane-tiles-nordics', description: 'Bike lanes of the Nordic cities', count: 6 },
  { area: 'maps', kind: 'tiles', name: 'bikelane-tiles-baltics', description: 'Bike lanes of the Baltic cities', count: 4 },
  { area: 'release', kind: 'report', name: 'platform-sbom', description: 'What every service is made of', count: 9 },
  { area: 'release', kind: 'report', name: 'licence-report', description: 'Licences of everything we ship', count: 6 },
  { area: 'exchange', kind: 'report', name: 'ferry-timetable', description: 'Timetables as harbours send them', count: 6 },
];

export function genericCatalogue(): SampleProduct[] {
  return products.map(({ area, kind, name, description, count }) => ({
    name,
    description,
    area,
    keywords: [kind],
    license: 'UNLICENSED',
    readme: `# ${name}\n\n${description}.\n`,
    sizeBytes: sizes[kind],
    versions: versionsOf(name, kind, count),
  }));
}

/** Models, maps and reports have numbers, programs have versions. */
function versionsOf(name: string, kind: GenericKind, count: number): SampleVersion[] {
  const random = new SampleRandom(`history of ${name}`);
  const isNumbered = kind === 'model' || kind === 'tiles' || kind === 'report';
  const versions = isNumbered ? Array.from({ length: count }, (_, index) => `r${index + 1}`) : semverHistory(random, count, '1.0.0').map((release) => release.version);
  return versions.map((version) => ({ version, tags: [], dependencies: [] }));
}
