/** Packages of one kind, as the sample company makes them: a bike sharing company with a design system, services and devices. */
export interface NpmFamily {
  /** Part of the company; the project of that part keeps them. */
  readonly area: string;
  /** Before each name. */
  readonly prefix: string;
  readonly kind: 'component' | 'library' | 'client' | 'tool';
  readonly keywords: readonly string[];
  readonly license: string;
  /** Name and description. */
  readonly members: readonly (readonly [string, string])[];
  /** Other packages of the company that each member uses. */
  readonly uses: readonly string[];
  /** Well-known packages with their ranges. */
  readonly needs: Readonly<Record<string, string>>;
  readonly peers?: Readonly<Record<string, string>>;
  /** Least and most versions of a member. */
  readonly versions: readonly [number, number];
  readonly deprecated?: string;
}

export const npmFamilies: readonly NpmFamily[] = [
  {
    area: 'components', prefix: '@fennmark/', kind: 'library', keywords: ['design-system', 'css'], license: 'MIT', uses: [], needs: {}, versions: [10, 14],
    members: [
      ['tokens', 'Colours, spacing and type of the Fennmark design system, as CSS variables and JSON'],
      ['icons', 'Icons for riders, docks and service vans'],
    ],
  },
  {
    area: 'components', prefix: '@fennmark/', kind: 'library', keywords: ['design-system', 'react'], license: 'MIT', uses: ['@fennmark/tokens'], needs: { clsx: '^2.1.1' }, peers: { react: '^19.0.0' }, versions: [8, 12],
    members: [['ui-core', 'Focus, theming and layering that every Fennmark component shares']],
  },
  {
    area: 'components', prefix: '@fennmark/ui-', kind: 'component', keywords: ['design-system', 'react', 'accessibility'], license: 'MIT', uses: ['@fennmark/ui-core', '@fennmark/tokens'],
    needs: { clsx: '^2.1.1' }, peers: { react: '^19.0.0', 'react-dom': '^19.0.0' }, versions: [2, 6],
    members: [
      ['avatar', 'Face or initials of a rider'], ['badge', 'Small count or state beside a label'], ['banner', 'Message across the page that stays until dismissed'],
      ['breadcrumb', 'Where am I, and the way back'], ['button', 'Buttons with loading and icon states'], ['card', 'Boxed content with a header and actions'],
      ['checkbox', 'Checkbox with an indeterminate state'], ['combobox', 'Text field that suggests, with keyboard support'], ['date-picker', 'Pick a day or a range, in every locale we ride in'],
      ['dialog', 'Modal dialogs that keep the focus where it belongs'], ['drawer', 'Panel that slides in from an edge'], ['form', 'Labels, hints and errors around any field'],
      ['menu', 'Menus and submenus for mouse, touch and keys'], ['pagination', 'First, next, and how many there are'], ['progress', 'Bars and rings for work under way'],
      ['radio-group', 'One choice of a few'], ['select', 'One choice of many'], ['skeleton', 'Grey shapes while data is on its way'], ['slider', 'Pick a number or a span on a line'],
      ['spinner', 'For waits that nobody can measure'], ['stepper', 'Steps of a longer form'], ['switch', 'On or off, at once'], ['table', 'Sortable tables for ten thousand docks'],
      ['tabs', 'Tabs that remember their place in the URL'], ['text-field', 'One or many lines, with a counter'], ['toast', 'Short news at the corner of the screen'],
      ['tooltip', 'A few words on hover and focus'], ['tree', 'Nested lists that load as they open'], ['upload', 'Drop files, see them arrive'],
    ],
  },
  {
    area: 'components', prefix: '@fennmark/', kind: 'library', keywords: ['design-system', 'react'], license: 'MIT', uses: ['@fennmark/ui-core', '@fennmark/ui-button', '@fennmark/ui-dialog', '@fennmark/ui-form', '@fennmark/ui-table', '@fennmark/ui-toast', '@fennmark/icons'],
    needs: {}, peers: { react: '^19.0.0', 'react-dom': '^19.0.0' }, versions: [12, 16],
    members: [['ui', 'All Fennmark components in one import']],
  },
  {
    area: 'clients', prefix: '@fennmark/api-client-', kind: 'client', keywords: ['api', 'openapi', 'typescript'], license: 'Apache-2.0', uses: ['@fennmark/http', '@fennmark/errors'], needs: { zod: '^4.1.0' }, versions: [4, 8],
    members: [
      ['accounts', 'Accounts API: riders, consents, closures'], ['docks', 'Docks API: stations, slots, states'], ['fleet', 'Fleet API: bikes, vans, positions'], ['invoices', 'Invoices API: documents and reminders'],
      ['maintenance', 'Maintenance API: reports, parts, visits'], ['notifications', 'Notifications API: push, mail, preferences'], ['payments', 'Payments API: methods, charges, refunds'],
      ['pricing', 'Pricing API: tariffs, zones, passes'], ['rides', 'Rides API: unlock, ride, return'], ['support', 'Support API: cases and replies'], ['weather', 'Weather API: forecast by station'],
    ],
  },
  {
    area: 'services', prefix: '@fennmark/', kind: 'library', keywords: ['service', 'node'], license: 'UNLICENSED', uses: ['@fennmark/errors'], needs: { zod: '^4.1.0' }, versions: [3, 9],
    members: [
      ['auth-tokens', 'Issue and check short-lived tokens between services'], ['cache', 'Two-level cache with single flight'], ['config', 'One typed object from the environment, checked at start'],
      ['feature-flags', 'Flags with rollout by city'], ['health', 'Liveness and readiness that tell the truth'], ['http', 'HTTP client with deadlines, retries and tracing'], ['ids', 'Sortable ids with a type prefix'],
      ['logger', 'Structured logs with redaction'], ['mail', 'Templates and delivery with a preview server'], ['metrics', 'Counters and histograms with our naming rules'], ['outbox', 'Events that leave exactly when the transaction commits'],
      ['pagination', 'Keyset cursors that clients cannot forge'], ['queue', 'Jobs with leases and dead letters'], ['rate-limit', 'Token buckets shared by replicas'], ['retry', 'Backoff with jitter and a budget'],
      ['scheduler', 'Cron that runs once, whoever is up'], ['secrets', 'Secrets from files, never from the environment'], ['tracing', 'Spans across HTTP, queues and SQL'],
    ],
  },
  {
    area: 'services', prefix: '@fennmark/', kind: 'library', keywords: ['service', 'node'], license: 'UNLICENSED', uses: [], needs: {}, versions: [6, 9],
    members: [['clock', 'The time, so that tests can set it'], ['errors', 'Errors with codes, and what to do about them']],
  },
  {
    area: 'web-tools', prefix: '', kind: 'tool', keywords: ['lint', 'config'], license: 'MIT', uses: [], needs: { 'eslint-config-prettier': '^10.1.0' }, peers: { eslint: '^9.0.0' }, versions: [3, 7],
    members: [['eslint-config-fennmark', 'How we write TypeScript and React, as ESLint rules'], ['stylelint-config-fennmark', 'CSS rules of the design system']],
  },
  {
    area: 'web-tools', prefix: '', kind: 'tool', keywords: ['cli', 'scaffold'], license: 'MIT', uses: [], needs: { commander: '^14.0.0', picocolors: '^1.1.1' }, versions: [5, 9],
    members: [['create-fennmark-app', 'Start a web app with routing, tests and the design system'], ['vite-plugin-fennmark-env', 'Checked environment variables for Vite builds']],
  },
  {
    area: 'web-tools', prefix: '@fennmark/', kind: 'library', keywords: ['web', 'testing'], license: 'MIT', uses: [], needs: { tslib: '^2.8.1' }, versions: [4, 8],
    members: [['analytics', 'Page views and events, only with consent'], ['i18n', 'Messages in eleven languages, checked at build time'], ['test-kit', 'Render, wait and speak as a user would'], ['tsconfig', 'Base configurations for apps, libraries and services']],
  },
  {
    area: 'app', prefix: '@fennmark/rider-', kind: 'library', keywords: ['app', 'react-native'], license: 'UNLICENSED', uses: ['@fennmark/ui-core', '@fennmark/api-client-rides', '@fennmark/i18n'], needs: { 'date-fns': '^4.1.0' }, peers: { react: '^19.0.0' }, versions: [3, 7],
    members: [['map', 'Stations and bikes around the rider'], ['onboarding', 'From download to first ride'], ['push', 'Ride reminders and receipts'], ['trip-history', 'Past rides with receipts and routes'], ['unlock', 'Scan, unlock, ride'], ['wallet', 'Cards, passes and credit']],
  },
  {
    area: 'payments', prefix: '@fennmark/payments-', kind: 'library', keywords: ['payments'], license: 'UNLICENSED', uses: ['@fennmark/errors', '@fennmark/ids', '@fennmark/outbox'], needs: { 'decimal.js': '^10.5.0' }, versions: [3, 7],
    members: [['fraud-rules', 'Rules that hold a charge for review'], ['ledger', 'Double-entry bookkeeping for rides and refunds'], ['receipts', 'Receipts as PDF and mail'], ['refunds', 'Partial and full refunds'], ['tariff', 'What a ride costs']],
  },
  {
    area: 'planning', prefix: '@fennmark/planner-', kind: 'library', keywords: ['optimisation', 'fleet'], license: 'UNLICENSED', uses: ['@fennmark/clock', '@fennmark/errors'], needs: { 'd3-array': '^3.2.4' }, versions: [3, 8],
    members: [['demand', 'Expected rides by station and hour'], ['depots', 'Where vans start and end'], ['routes', 'Tours for service vans'], ['shifts', 'Shifts that respect rest times'], ['solver', 'Rebalancing as a min-cost flow']],
  },
  {
    area: 'command-line', prefix: '', kind: 'tool', keywords: ['cli'], license: 'Apache-2.0', uses: ['@fennmark/cli-core'], needs: { commander: '^14.0.0' }, versions: [9, 13],
    members: [['fennmark-cli', 'Talk to docks, bikes and services from a terminal']],
  },
  {
    area: 'command-line', prefix: '@fennmark/cli-', kind: 'library', keywords: ['cli-plugin'], license: 'Apache-2.0', uses: ['@fennmark/errors'], needs: { picocolors: '^1.1.1' }, versions: [4, 8],
    members: [['core', 'Commands, output formats and profiles'], ['plugin-docks', 'fennmark docks …'], ['plugin-fleet', 'fennmark fleet …']],
  },
  {
    area: 'release', prefix: '@fennmark/', kind: 'tool', keywords: ['release', 'ci', 'cli'], license: 'MIT', uses: [], needs: { semver: '^7.7.0' }, versions: [3, 7],
    members: [['changelog', 'A changelog from merged changes'], ['release-notes', 'Release notes that people read'], ['version-check', 'Fails the build when a version was forgotten']],
  },
  {
    area: 'legacy', prefix: '', kind: 'library', keywords: ['portal'], license: 'UNLICENSED', uses: [], needs: { jquery: '^3.7.1' }, versions: [4, 7], deprecated: 'The portal was switched off: use @fennmark/ui and the API clients.',
    members: [['fennmark-jquery-map', 'Station map for the old customer portal'], ['fennmark-portal', 'Widgets of the old customer portal'], ['fennmark-session', 'Cookie sessions of the old customer portal']],
  },
  {
    area: 'schemas', prefix: '@fennmark/schema-', kind: 'library', keywords: ['events', 'schema'], license: 'UNLICENSED', uses: ['@fennmark/ids'], needs: { zod: '^4.1.0' }, versions: [4, 8],
    members: [['billing', 'Events of invoices and payments'], ['docks', 'Events of stations and slots'], ['rides', 'Events of a ride, from unlock to return'], ['support', 'Events of cases'], ['telemetry', 'What bikes and docks report']],
  },
  {
    area: 'device-sdk', prefix: '@fennmark/', kind: 'library', keywords: ['device', 'embedded'], license: 'Apache-2.0', uses: ['@fennmark/errors'], needs: { crc: '^4.3.2' }, versions: [3, 7],
    members: [['battery-model', 'How far a bike still goes'], ['ble-lock', 'Speak to a lock over Bluetooth'], ['can-bus', 'Frames and signals of the bike bus'], ['dock-simulator', 'A dock on your desk, without the dock'], ['firmware-manifest', 'Read, check and sign firmware manifests'], ['telemetry-codec', 'Compact telemetry frames']],
  },
  {
    area: 'maps', prefix: '', kind: 'library', keywords: ['maps', 'cycling', 'open-source'], license: 'MIT', uses: [], needs: { '@turf/helpers': '^7.2.0' }, versions: [4, 10],
    members: [['bikelane', 'Draw bike lanes as they are, not as roads'], ['bikelane-leaflet', 'Bike lanes on a Leaflet map'], ['bikelane-tiles', 'Vector tiles of bike lanes']],
  },
  {
    area: 'maps', prefix: '@fennmark-labs/', kind: 'library', keywords: ['maps', 'geometry', 'open-source'], license: 'MIT', uses: [], needs: {}, versions: [3, 7],
    members: [['gpx', 'Read and write GPX tracks as a stream'], ['hex-grid', 'Hexagons over a city'], ['isochrone', 'How far you get by bike in ten minutes']],
  },
  {
    area: 'exchange', prefix: '@harbour-partners/', kind: 'client', keywords: ['ferry', 'partners'], license: 'UNLICENSED', uses: [], needs: { zod: '^4.1.0' }, versions: [4, 8],
    members: [['ferry-client', 'Bike places on harbour ferries'], ['ferry-events', 'Departures and bookings, as events']],
  },
];
