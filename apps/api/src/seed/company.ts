import { roleLevels, type RoleName, type Visibility } from '@packyard/domain';

export interface SamplePerson {
  readonly username: string;
  readonly name: string;
}

/** Who has which role, by user name. */
type Team = Partial<Record<RoleName, readonly string[]>>;

export interface SampleGroup {
  /** With the groups above it, which come before it in the list. */
  readonly fullPath: string;
  readonly name: string;
  readonly description: string;
  readonly visibility: Visibility;
  readonly team: Team;
}

export interface SampleProject {
  readonly group: string;
  readonly path: string;
  readonly name: string;
  readonly description: string;
  readonly visibility: Visibility;
  readonly team: Team;
  /** The part of the company whose packages it keeps; undefined for one without packages. */
  readonly area?: string;
  /** What becomes of it when its packages are there. */
  readonly end?: 'archived' | 'packages switched off';
}

/** Fennmark lends bikes in northern cities. No such company exists; example.com and .example belong to nobody. */
export const samplePeople: readonly SamplePerson[] = [
  ['ingrid.solberg', 'Ingrid Solberg'], ['mats.lindqvist', 'Mats Lindqvist'], ['aino.virtanen', 'Aino Virtanen'], ['tomasz.nowak', 'Tomasz Nowak'], ['chiara.conti', 'Chiara Conti'],
  ['yusuf.demir', 'Yusuf Demir'], ['elena.petrova', 'Elena Petrova'], ['liam.obrien', 'Liam O’Brien'], ['sofia.almeida', 'Sofia Almeida'], ['noah.fischer', 'Noah Fischer'],
  ['mei.tanaka', 'Mei Tanaka'], ['arjun.rao', 'Arjun Rao'], ['freya.hansen', 'Freya Hansen'], ['kasper.holm', 'Kasper Holm'], ['zofia.kaminska', 'Zofia Kamińska'],
  ['diego.ramos', 'Diego Ramos'], ['hanna.berg', 'Hanna Berg'], ['olu.adeyemi', 'Olu Adeyemi'], ['priya.sharma', 'Priya Sharma'], ['lucas.moreau', 'Lucas Moreau'],
  ['signe.dahl', 'Signe Dahl'], ['peter.horvat', 'Peter Horvat'], ['anna.keller', 'Anna Keller'], ['joost.devries', 'Joost de Vries'], ['emma.visser', 'Emma Visser'], ['fennmark-ci', 'Fennmark CI'],
].map(([username = '', name = '']) => ({ username, name }));

/** Publishes most of what there is, as pipelines do. */
export const pipelineUser = 'fennmark-ci';

/** Makes the groups, and so owns them. */
export const founder = 'ingrid.solberg';

export const sampleGroups: readonly SampleGroup[] = [
  { fullPath: 'fennmark', name: 'Fennmark', description: 'Bikes for northern cities', visibility: 'public', team: { maintainer: ['yusuf.demir'], developer: [pipelineUser], guest: ['peter.horvat'] } },
  { fullPath: 'fennmark/web', name: 'Web', description: 'What riders and partners see', visibility: 'public', team: { maintainer: ['aino.virtanen'], developer: ['tomasz.nowak', 'chiara.conti'], planner: ['anna.keller'] } },
  { fullPath: 'fennmark/platform', name: 'Platform', description: 'Services behind the bikes', visibility: 'internal', team: { developer: ['elena.petrova', 'liam.obrien'], reporter: ['signe.dahl'] } },
  { fullPath: 'fennmark/platform/data', name: 'Data', description: 'Events, models and what we learn from them', visibility: 'private', team: { maintainer: ['mei.tanaka'], developer: ['arjun.rao'], reporter: ['freya.hansen'] } },
  { fullPath: 'fennmark/devices', name: 'Devices', description: 'Locks, docks and bike computers', visibility: 'internal', team: { owner: ['kasper.holm'], developer: ['olu.adeyemi'], reporter: ['signe.dahl'] } },
  { fullPath: 'fennmark/devices/firmware', name: 'Firmware', description: 'What runs on the boards', visibility: 'private', team: { maintainer: ['zofia.kaminska'], developer: ['diego.ramos', 'hanna.berg'] } },
  { fullPath: 'fennmark-labs', name: 'Fennmark Labs', description: 'Experiments, open source', visibility: 'public', team: { owner: ['mats.lindqvist'], developer: ['chiara.conti', 'arjun.rao', pipelineUser] } },
  { fullPath: 'harbour-partners', name: 'Harbour Partners', description: 'Together with the ferries', visibility: 'private', team: { maintainer: ['elena.petrova'], developer: ['joost.devries', pipelineUser], reporter: ['emma.visser'] } },
];

export const sampleProjects: readonly SampleProject[] = [
  { group: 'fennmark/web', path: 'design-system', name: 'Design System', description: 'Components, tokens and icons', visibility: 'public', team: { maintainer: ['chiara.conti'] }, area: 'components' },
  { group: 'fennmark/web', path: 'api-clients', name: 'API Clients', description: 'Generated from the OpenAPI documents of our services', visibility: 'public', team: { developer: ['elena.petrova'] }, area: 'clients' },
  { group: 'fennmark/web', path: 'web-tools', name: 'Web Tools', description: 'Lint rules, scaffolds and test kits', visibility: 'public', team: {}, area: 'web-tools' },
  { group: 'fennmark/web', path: 'rider-app', name: 'Rider App', description: 'Parts of the app for riders', visibility: 'private', team: { developer: ['liam.obrien'] }, area: 'app' },
  { group: 'fennmark/platform', path: 'service-kit', name: 'Service Kit', description: 'What every service starts from', visibility: 'internal', team: { developer: ['sofia.almeida'] }, area: 'services' },
  { group: 'fennmark/platform', path: 'payments', name: 'Payments', description: 'Tariffs, charges, receipts and refunds', visibility: 'private', team: { maintainer: ['sofia.almeida'], developer: ['noah.fischer'] }, area: 'payments' },
  { group: 'fennmark/platform', path: 'fleet-planner', name: 'Fleet Planner', description: 'Where bikes should be in the morning', visibility: 'private', team: { developer: ['arjun.rao'], reporter: ['anna.keller'] }, area: 'planning' },
  { group: 'fennmark/platform', path: 'command-line', name: 'Command Line', description: 'fennctl and its friends', visibility: 'internal', team: { maintainer: ['lucas.moreau'] }, area: 'command-line' },
  { group: 'fennmark/platform', path: 'release-tools', name: 'Release Tools', description: 'Changelogs, version checks and bills of materials', visibility: 'internal', team: { maintainer: ['lucas.moreau'] }, area: 'release' },
  { group: 'fennmark/platform', path: 'customer-portal', name: 'Customer Portal', description: 'Switched off; kept for its invoices', visibility: 'internal', team: {}, area: 'legacy', end: 'archived' },
  { group: 'fennmark/platform/data', path: 'event-schemas', name: 'Event Schemas', description: 'What services tell each other', visibility: 'private', team: { developer: ['elena.petrova'] }, area: 'schemas' },
  { group: 'fennmark/platform/data', path: 'models', name: 'Models', description: 'Trained models with their cards', visibility: 'private', team: {}, area: 'models' },
  { group: 'fennmark/devices', path: 'dock-software', name: 'Dock Software', description: 'Agents that run on every dock', visibility: 'internal', team: { developer: ['hanna.berg'] }, area: 'docks' },
  { group: 'fennmark/devices', path: 'device-sdk', name: 'Device SDK', description: 'Bus, Bluetooth and telemetry', visibility: 'internal', team: { maintainer: ['olu.adeyemi'] }, area: 'device-sdk' },
  { group: 'fennmark/devices', path: 'workshop-tools', name: 'Workshop Tools', description: 'Installers for workshops and depots', visibility: 'internal', team: { maintainer: ['priya.sharma'] }, area: 'desktop' },
  { group: 'fennmark/devices/firmware', path: 'lock', name: 'Lock Firmware', description: 'Wheel lock: controller, bootloader, radio', visibility: 'private', team: {}, area: 'lock-firmware' },
  { group: 'fennmark/devices/firmware', path: 'dock', name: 'Dock Firmware', description: 'Dock: controller, charging, display', visibility: 'private', team: {}, area: 'dock-firmware' },
  { group: 'fennmark/devices/firmware', path: 'bike', name: 'Bike Firmware', description: 'Handlebar computer, motor, battery', visibility: 'private', team: {}, area: 'bike-computer' },
  { group: 'fennmark-labs', path: 'bikelane', name: 'Bikelane', description: 'Maps that know bike lanes', visibility: 'public', team: { maintainer: ['chiara.conti'] }, area: 'maps' },
  { group: 'fennmark-labs', path: 'playground', name: 'Playground', description: 'Nothing here yet', visibility: 'public', team: {} },
  { group: 'fennmark-labs', path: 'notebooks', name: 'Notebooks', description: 'Notebooks of the data team; no packages', visibility: 'public', team: { developer: ['mei.tanaka'] }, end: 'packages switched off' },
  { group: 'harbour-partners', path: 'exchange', name: 'Exchange', description: 'Clients and timetables that both sides use', visibility: 'private', team: {}, area: 'exchange' },
];

/** Who may publish to a project: its own team and those of the groups above it, the nearest first. */
export function publishersOf(project: SampleProject): string[] {
  const teams = [project.team, ...sampleGroups.filter(({ fullPath }) => `${project.group}/`.startsWith(`${fullPath}/`)).map(({ team }) => team).reverse()];
  const publishing = (Object.keys(roleLevels) as RoleName[]).filter((role) => roleLevels[role] >= roleLevels.developer).reverse();
  return [...new Set(teams.flatMap((team) => publishing.flatMap((role) => team[role] ?? [])))];
}

export const projectPath = ({ group, path }: SampleProject): string => `${group}/${path}`;
